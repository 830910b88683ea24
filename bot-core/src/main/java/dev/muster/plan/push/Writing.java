package dev.muster.plan.push;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Contents;
import dev.muster.delivery.Letter;
import dev.muster.plan.Approach;
import dev.muster.plan.Group;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Phase;
import dev.muster.plan.Placeholder;
import dev.muster.plan.Touchpoint;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
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
    private final LocalDate today;
    private final NudgeCalendar nudges;
    private final Map<Kind, Manuscript> manuscripts = new HashMap<>();
    private final Map<Manuscript, ContentId> frozen = new HashMap<>();

    /** People who read the same but for their names: what is found out for one need not be for the next 200,000. */
    private record Kind(Locale language, String approach, Set<String> groups) {}

    private record Manuscript(Locale language, Approach approach, boolean offersTimes, Map<String, String> values) {}

    /** {@code today} is the day from which a message counts the days that are left. */
    Writing(Rollout rollout, Touchpoint touchpoint, Contents contents, LocalDate today) {
        this.rollout = rollout;
        this.touchpoint = touchpoint;
        this.contents = contents;
        this.today = today;
        this.nudges = rollout.nudges();
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
        Card card = rollout.messages().of(touchpoint, manuscript.language(), manuscript.approach());
        return (manuscript.offersTimes() ? rollout.messages().offeringTimes(card) : card)
                .filledWith(manuscript.values());
    }

    private Manuscript manuscriptFor(Person person) {
        return manuscripts.computeIfAbsent(
                new Kind(person.speaks().language(), person.approach(), person.groups()),
                _ -> new Manuscript(
                        rollout.languageOf(person),
                        rollout.approachOf(person),
                        offersTimes(person),
                        sharedValues(person)));
    }

    private boolean offersTimes(Person person) {
        return touchpoint.phase() == Phase.ENROLLMENT
                && !rollout.plan()
                        .sessions()
                        .openTo(
                                rollout.approachOf(person),
                                rollout.groupsOf(person).stream()
                                        .map(Group::key)
                                        .toList())
                        .isEmpty();
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
        rollout.waveOf(person)
                .flatMap(wave -> nudges.deadline(wave.key()))
                .ifPresent(deadline -> values.putAll(deadlineValues(deadline, language)));
        return values;
    }

    private Map<String, String> deadlineValues(LocalDate deadline, Locale language) {
        long left = Math.max(0, ChronoUnit.DAYS.between(today, deadline));
        return Map.of(
                Placeholder.DEADLINE, day(deadline, language),
                Placeholder.DAYS_LEFT,
                        MeasureFormat.getInstance(language, MeasureFormat.FormatWidth.WIDE)
                                .format(new Measure(left, MeasureUnit.DAY)),
                Placeholder.THEN, rollout.plan().nudges().then().in(language));
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
