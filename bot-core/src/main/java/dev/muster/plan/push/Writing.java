package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Letter;
import dev.muster.plan.Approach;
import dev.muster.plan.Placeholder;
import dev.muster.plan.Touchpoint;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a touchpoint's message to each recipient; each language and approach is frozen once. */
final class Writing {

    private final Rollout rollout;
    private final Touchpoint touchpoint;
    private final Contents contents;
    private final Map<Variant, ContentId> frozen = new HashMap<>();
    private final Map<Kind, Manuscript> manuscripts = new HashMap<>();

    private record Variant(Locale language, Approach approach) {}

    /** People who read the same but for their names: what is found out for one need not be for the next 200,000. */
    private record Kind(Locale language, String approach, Set<String> groups) {}

    private record Manuscript(Variant variant, Map<String, String> values) {}

    Writing(Rollout rollout, Touchpoint touchpoint, Contents contents) {
        this.rollout = rollout;
        this.touchpoint = touchpoint;
        this.contents = contents;
    }

    Letter letterTo(Person person) {
        Manuscript manuscript = manuscriptFor(person);
        ContentId content = frozen.computeIfAbsent(manuscript.variant(), variant -> contents.keep(cardOf(variant)));
        return new Letter(content, values(manuscript, person));
    }

    /** As the person would see it, with nothing frozen. */
    Card sampleFor(Person person) {
        Manuscript manuscript = manuscriptFor(person);
        return cardOf(manuscript.variant()).filledWith(values(manuscript, person));
    }

    private Card cardOf(Variant variant) {
        return rollout.messages().of(touchpoint, variant.language(), variant.approach());
    }

    private Manuscript manuscriptFor(Person person) {
        return manuscripts.computeIfAbsent(
                new Kind(person.speaks().language(), person.approach(), person.groups()),
                _ -> new Manuscript(
                        new Variant(rollout.languageOf(person), rollout.approachOf(person)), sharedValues(person)));
    }

    private static Map<String, String> values(Manuscript manuscript, Person person) {
        Map<String, String> values = new HashMap<>(manuscript.values());
        values.put(Placeholder.FIRST_NAME, person.firstName());
        return values;
    }

    private Map<String, String> sharedValues(Person person) {
        Locale language = rollout.languageOf(person);
        Map<String, String> values = new HashMap<>();
        values.put(Placeholder.PRODUCT, rollout.plan().product());
        rollout.plan()
                .inCharge()
                .organisation()
                .ifPresent(name -> values.put(Placeholder.ORGANISATION, name.in(language)));
        values.put(
                Placeholder.SUPPORT_CONTACT, rollout.plan().inCharge().contact().in(language));
        rollout.groupsOf(person).stream()
                .findFirst()
                .ifPresent(group -> values.put(Placeholder.GROUP, group.name().in(language)));
        rollout.enrollmentOf(person)
                .ifPresent(occasion -> values.put(Placeholder.ENROLLMENT_WEEK, day(occasion.from(), language)));
        return values;
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
