package dev.muster.conversation;

import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Understands "pre-rollout-1" and "it" as a cell of the timetable. */
final class Targeting {

    private final Rollout rollout;

    Targeting(Rollout rollout) {
        this.rollout = rollout;
    }

    sealed interface Result {}

    sealed interface Results {}

    record Found(Target target) implements Result {}

    /** What was sent, or will be, of a touchpoint; {@code wider} where that concerns more groups than the one that was named. */
    record FoundAll(List<Occasion> occasions, boolean wider) implements Results {
        public FoundAll {
            occasions = List.copyOf(occasions);
        }
    }

    record NoTouchpoint(String known) implements Result, Results {}

    record NoGroup(String known) implements Result, Results {}

    /** A wave by its own key is meant whole; a group means only its own people, though others may share its wave. */
    Result find(String touchpointWords, String to) {
        Optional<Touchpoint> touchpoint = called(touchpointWords);
        if (touchpoint.isEmpty()) {
            return new NoTouchpoint(joined(Stream.concat(
                    plan().schedule().touchpoints().stream()
                            .map(each -> each.key().value()),
                    nudges().steps().stream()
                            .map(each -> each.touchpoint().key().value())
                            .distinct())));
        }
        List<Occasion> occasions = occasionsOf(touchpoint.get());
        return target(occasions, to).<Result>map(Found::new).orElseGet(() -> new NoGroup(joined(names(occasions))));
    }

    /** As {@link #find}; without a group all waves are meant, and "news it" is understood, too. */
    Results findAll(String touchpointWords, String to) {
        Optional<Touchpoint> touchpoint = called(touchpointWords);
        if (touchpoint.isPresent() && to.isBlank()) {
            return new FoundAll(occasionsOf(touchpoint.get()), false);
        }
        if (touchpoint.isEmpty() && to.isBlank()) {
            return split(touchpointWords).orElseGet(() -> one(touchpointWords, to));
        }
        return one(touchpointWords, to);
    }

    private Results one(String touchpointWords, String to) {
        return switch (find(touchpointWords, to)) {
            case Found(Target target) -> new FoundAll(List.of(target.occasion()), !target.isWhole());
            case NoTouchpoint none -> none;
            case NoGroup none -> none;
        };
    }

    private Optional<Results> split(String words) {
        return IntStream.range(0, words.length())
                .filter(at -> Character.isWhitespace(words.charAt(at)))
                .filter(at -> called(words.substring(0, at)).isPresent())
                .mapToObj(at -> one(words.substring(0, at), words.substring(at).strip()))
                .findFirst();
    }

    /** A touchpoint of the plan, or a reminder by its key. */
    private Optional<Touchpoint> called(String words) {
        return plan().touchpointCalled(words)
                .or(() -> Stream.concat(nudges().steps().stream(), nudges().laters().stream())
                        .map(Occasion::touchpoint)
                        .filter(touchpoint -> touchpoint.key().value().equalsIgnoreCase(words.strip()))
                        .findFirst());
    }

    private NudgeCalendar nudges() {
        return rollout.nudges();
    }

    private List<Occasion> occasionsOf(Touchpoint touchpoint) {
        return Stream.of(plan().occasions(), nudges().steps(), nudges().laters())
                .flatMap(List::stream)
                .filter(occasion -> occasion.touchpoint().key().equals(touchpoint.key()))
                .toList();
    }

    private Optional<Target> target(List<Occasion> occasions, String to) {
        if (to.isBlank()) {
            return occasions.size() == 1 ? Optional.of(Target.whole(occasions.getFirst())) : Optional.empty();
        }
        return ofWave(occasions, to).or(() -> ofGroup(occasions, to));
    }

    private static Optional<Target> ofWave(List<Occasion> occasions, String to) {
        return occasions.stream()
                .filter(occasion -> occasion.wave().key().value().equalsIgnoreCase(to))
                .map(Target::whole)
                .findFirst();
    }

    private Optional<Target> ofGroup(List<Occasion> occasions, String to) {
        return plan().groupCalled(to)
                .map(Group::key)
                .flatMap(group -> occasions.stream()
                        .filter(occasion -> occasion.wave().groups().contains(group))
                        .map(occasion -> occasion.wave().groups().size() == 1
                                ? Target.whole(occasion)
                                : new Target(occasion, Set.of(group)))
                        .findFirst());
    }

    private static Stream<String> names(List<Occasion> occasions) {
        return Stream.concat(
                        occasions.stream().map(occasion -> occasion.wave().key().value()),
                        occasions.stream()
                                .flatMap(occasion -> occasion.wave().groups().stream())
                                .map(GroupKey::value))
                .distinct();
    }

    private Plan plan() {
        return rollout.plan();
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
