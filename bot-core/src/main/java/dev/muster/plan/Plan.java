package dev.muster.plan;

import dev.muster.channel.Platform;
import dev.muster.plan.timing.Times;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One rollout: what is rolled out, who is in charge, whom it reaches and when. */
public record Plan(
        String name, String product, Languages languages, InCharge inCharge, Schedule schedule, Conduct conduct) {

    public Plan {
        Slug.check(name);
    }

    public List<Platform> chatOrder() {
        return conduct.chatOrder();
    }

    /** Empty where the plan goes by its own clock, at any time. */
    public Optional<Times> times() {
        return conduct.times();
    }

    public Nudges nudges() {
        return conduct.nudges();
    }

    public NudgeCalendar nudgeCalendar() {
        return NudgeCalendar.of(conduct.nudges(), schedule);
    }

    public Gates gates() {
        return conduct.gates();
    }

    /** The same rollout at other times. */
    public Plan with(Schedule otherSchedule) {
        return new Plan(name, product, languages, inCharge, otherSchedule, conduct);
    }

    public Sessions sessions() {
        return conduct.sessions();
    }

    /** Every occasion, in the order in which they go out. */
    public List<Occasion> occasions() {
        return schedule.occasions();
    }

    public Optional<Group> group(GroupKey key) {
        return first(schedule.groups(), group -> group.key().equals(key));
    }

    public Optional<Wave> wave(WaveKey key) {
        return first(schedule.waves(), wave -> wave.key().equals(key));
    }

    public Optional<Touchpoint> touchpoint(TouchpointKey key) {
        return first(schedule.touchpoints(), touchpoint -> touchpoint.key().equals(key));
    }

    /** The touchpoint that somebody means by its key or by its name in any language. */
    public Optional<Touchpoint> touchpointCalled(String words) {
        return first(schedule.touchpoints(), called(words, point -> point.key().value(), Touchpoint::name));
    }

    /** The group that somebody means by its key or by its name in any language. */
    public Optional<Group> groupCalled(String words) {
        return first(schedule.groups(), called(words, group -> group.key().value(), Group::name));
    }

    /** The wave that somebody means by its key, or by the key or name of a group that moves with it. */
    public Optional<Wave> waveCalled(String words) {
        return first(schedule.waves(), wave -> wave.key().value().equalsIgnoreCase(words.strip()))
                .or(() -> groupCalled(words).flatMap(this::waveOf));
    }

    /** The names of a wave's groups in the plan's standard language; none for the wave of everybody. */
    public List<String> namesOf(Wave wave) {
        return wave.groups().stream()
                .map(key -> group(key)
                        .map(group -> group.name().in(languages.standard()))
                        .orElse(key.value()))
                .toList();
    }

    private Optional<Wave> waveOf(Group group) {
        return first(schedule.waves(), wave -> wave.groups().contains(group.key()));
    }

    private static <T> Predicate<T> called(String words, Function<T, String> key, Function<T, Name> name) {
        return thing -> key.apply(thing).equalsIgnoreCase(words.strip())
                || name.apply(thing).isCalled(words);
    }

    private static <T> Optional<T> first(List<T> things, Predicate<? super T> wanted) {
        return things.stream().filter(wanted).findFirst();
    }
}
