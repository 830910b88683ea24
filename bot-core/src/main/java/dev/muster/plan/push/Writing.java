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

/**
 * Writes a touchpoint's message to each recipient. What all people of a kind read alike is frozen once, and a letter carries the rest,
 * so that the ledger's rows stay small.
 */
final class Writing {

    private final Rollout rollout;
    private final Touchpoint touchpoint;
    private final Contents contents;
    private final Map<Kind, Manuscript> manuscripts = new HashMap<>();
    private final Map<Manuscript, ContentId> frozen = new HashMap<>();

    /** People who read the same but for their names: what is found out for one need not be for the next 200,000. */
    private record Kind(Locale language, String approach, Set<String> groups) {}

    private record Manuscript(Locale language, Approach approach, Map<String, String> values) {}

    Writing(Rollout rollout, Touchpoint touchpoint, Contents contents) {
        this.rollout = rollout;
        this.touchpoint = touchpoint;
        this.contents = contents;
    }

    Letter letterTo(Person person) {
        ContentId content =
                frozen.computeIfAbsent(manuscriptFor(person), manuscript -> contents.keep(card(manuscript)));
        return new Letter(content, personalValues(person));
    }

    /** As the person would see it, with nothing frozen. */
    Card sampleFor(Person person) {
        return card(manuscriptFor(person)).filledWith(personalValues(person));
    }

    private Card card(Manuscript manuscript) {
        return rollout.messages()
                .of(touchpoint, manuscript.language(), manuscript.approach())
                .filledWith(manuscript.values());
    }

    private Manuscript manuscriptFor(Person person) {
        return manuscripts.computeIfAbsent(
                new Kind(person.speaks().language(), person.approach(), person.groups()),
                _ -> new Manuscript(rollout.languageOf(person), rollout.approachOf(person), sharedValues(person)));
    }

    private static Map<String, String> personalValues(Person person) {
        return Map.of(Placeholder.FIRST_NAME, person.firstName());
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
