package dev.muster.plan.shift;

import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Pushing;
import java.util.List;
import java.util.stream.Stream;

/** One thing that moving a wave can bring about. What else a move can upset is one more line in {@link #ALL}. */
@FunctionalInterface
interface Consequence {

    Stream<Remark> of(Moving moving);

    /** The steps between the plan as it is and as it would be. */
    record Moving(Wave wave, List<Shift.Step> steps, Plan before, Plan after, Pushing pushing) {

        boolean moves(Occasion occasion) {
            return steps.stream().anyMatch(step -> step.to().equals(occasion));
        }

        Stream<Occasion> moved() {
            return steps.stream().map(Shift.Step::to);
        }
    }

    List<Consequence> ALL =
            List.of(Consequence::alreadyTold, Consequence::sameWeek, Consequence::outOfOrder, Consequence::overtaken);

    private static Stream<Remark> alreadyTold(Moving moving) {
        return moving.before().occasions().stream()
                .filter(occasion -> occasion.wave().equals(moving.wave()))
                .filter(occasion -> !moving.pushing().isLeft(occasion))
                .map(Remark.AlreadyTold::new);
    }

    private static Stream<Remark> sameWeek(Moving moving) {
        return moving.moved()
                .flatMap(moved -> moving.after().occasions().stream()
                        .filter(other -> !moving.moves(other)
                                && other.week().equals(moved.week())
                                && other.wave().overlaps(moved.wave()))
                        .map(other -> new Remark.SameWeek(moved, other)));
    }

    private static Stream<Remark> outOfOrder(Moving moving) {
        return moving.after().schedule().collisions().stream()
                .filter(collision -> moving.moves(collision.earlier()) || moving.moves(collision.later()))
                .map(collision -> new Remark.OutOfOrder(collision.earlier(), collision.later()));
    }

    /** The other one came later so far. */
    private static Stream<Remark> overtaken(Moving moving) {
        return moving.steps().stream()
                .flatMap(step -> moving.after().occasions().stream()
                        .filter(other -> other.touchpoint().equals(step.to().touchpoint())
                                && !other.wave().equals(moving.wave()))
                        .filter(other -> other.at().isAfter(step.from().at())
                                && other.at().isBefore(step.to().at()))
                        .map(other -> new Remark.Overtaken(step.to(), other)));
    }
}
