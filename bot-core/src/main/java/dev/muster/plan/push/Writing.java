package dev.muster.plan.push;

import dev.muster.audience.Audience.Recipient;
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

/** Writes a touchpoint's message to each recipient; each language and approach is frozen once. */
final class Writing {

    private final Rollout rollout;
    private final Touchpoint touchpoint;
    private final Contents contents;
    private final Map<Variant, ContentId> frozen = new HashMap<>();

    private record Variant(Locale language, Approach approach) {}

    Writing(Rollout rollout, Touchpoint touchpoint, Contents contents) {
        this.rollout = rollout;
        this.touchpoint = touchpoint;
        this.contents = contents;
    }

    Letter letterTo(Recipient recipient) {
        ContentId content = frozen.computeIfAbsent(variantFor(recipient.person()), this::freeze);
        return new Letter(content, values(recipient.person()));
    }

    /** As the person would see it, with nothing frozen. */
    Card sampleFor(Person person) {
        Variant variant = variantFor(person);
        return rollout.messages()
                .of(touchpoint, variant.language(), variant.approach())
                .filledWith(values(person));
    }

    private ContentId freeze(Variant variant) {
        return contents.keep(rollout.messages().of(touchpoint, variant.language(), variant.approach()));
    }

    private Variant variantFor(Person person) {
        return new Variant(rollout.languageOf(person), rollout.approachOf(person));
    }

    private Map<String, String> values(Person person) {
        Locale language = rollout.languageOf(person);
        Map<String, String> values = new HashMap<>();
        values.put(Placeholder.FIRST_NAME, person.firstName());
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
