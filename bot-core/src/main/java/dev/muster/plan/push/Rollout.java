package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.delivery.PushId;
import dev.muster.plan.Approach;
import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Occasion;
import dev.muster.plan.Phase;
import dev.muster.plan.Plan;
import dev.muster.plan.Wave;
import dev.muster.plan.version.InForce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The plan in force with its messages, and what it means for one person. */
public record Rollout(InForce inForce, Messages messages) {

    public Rollout(Plan plan, Messages messages) {
        this(new InForce(plan), messages);
    }

    /** As it is now: it changes when another version comes into force. */
    public Plan plan() {
        return inForce.plan();
    }

    /** The same whenever the occasion goes out, so that moving it never sends it twice. */
    public PushId pushOf(Occasion occasion) {
        return PushId.named(plan().name() + '/' + nameOf(occasion));
    }

    /** By the plan's own calendar. */
    LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, plan().schedule().zone());
    }

    /** The n-th time that what was sent of an occasion is changed. */
    PushId changeOf(Push.Errand errand) {
        return PushId.named("%s/%s/%s/%d".formatted(plan().name(), errand.occasion(), errand.kind(), errand.round()));
    }

    /** "enrollment/it": how logs and stores name a cell of the timetable. */
    public static String nameOf(Occasion occasion) {
        return occasion.touchpoint().key().value() + '/' + occasion.wave().key().value();
    }

    public Optional<Occasion> occasion(String name) {
        return Stream.of(plan().occasions(), nudges().steps(), nudges().laters())
                .flatMap(List::stream)
                .filter(occasion -> nameOf(occasion).equals(name))
                .findFirst();
    }

    public NudgeCalendar nudges() {
        return plan().nudgeCalendar();
    }

    /** What the clock sends: the occasions of the plan and its reminders, in the order in which they go out. */
    public List<Occasion> occasions() {
        return Stream.concat(plan().occasions().stream(), nudges().steps().stream())
                .sorted(Comparator.comparing(Occasion::at))
                .toList();
    }

    public Locale languageOf(Person person) {
        return plan().languages().closestTo(person.speaks().language());
    }

    /** The person's groups that the plan knows, by key or by name. */
    public List<Group> groupsOf(Person person) {
        return person.groups().stream()
                .sorted()
                .flatMap(group -> plan().groupCalled(group).stream())
                .toList();
    }

    /** What the directory says of the person; else what the plan says of the group. */
    public Approach approachOf(Person person) {
        return Arrays.stream(Approach.values())
                .filter(approach -> approach.word().equals(person.approach()))
                .findFirst()
                .or(() -> groupsOf(person).stream().map(Group::approach).findFirst())
                .orElse(Approach.SELF_SERVICE);
    }

    /** The wave that the person moves with; who is in several moves with the first. */
    public Optional<Wave> waveOf(Person person) {
        List<GroupKey> groups = groupsOf(person).stream().map(Group::key).toList();
        return plan().schedule().waves().stream()
                .filter(wave -> wave.groups().stream().anyMatch(groups::contains))
                .findFirst();
    }

    /** When the person is asked to enroll. */
    public Optional<Occasion> enrollmentOf(Person person) {
        return waveOf(person).stream()
                .flatMap(wave -> occasionsOf(wave, Phase.ENROLLMENT))
                .findFirst();
    }

    private Stream<Occasion> occasionsOf(Wave wave, Phase phase) {
        return plan().occasions().stream()
                .filter(occasion ->
                        occasion.wave().equals(wave) && occasion.touchpoint().phase() == phase);
    }
}
