package dev.muster.plan.shift;

import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import dev.muster.plan.Wave;
import dev.muster.plan.WeekOfMonth;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.shift.Shift.Step;
import dev.muster.plan.version.Amendment;
import dev.muster.plan.version.Amendment.Move;
import dev.muster.plan.version.Amendment.ShiftWave;
import dev.muster.plan.version.Versioning;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves what is left of a wave. What was begun stays where it is; what only some of its groups have heard moves for the others. */
public final class Shifting {

    private static final int MOST_WEEKS = 104;

    private final Rollout rollout;
    private final Pushing pushing;
    private final Versioning versioning;
    private final InstantSource clock;

    public Shifting(Rollout rollout, Pushing pushing, Versioning versioning, InstantSource clock) {
        this.rollout = rollout;
        this.pushing = pushing;
        this.versioning = versioning;
        this.clock = clock;
    }

    public Shiftable preview(Wave wave, Distance distance) {
        Plan plan = rollout.plan();
        List<Occasion> left = plan.occasions().stream()
                .filter(occasion -> occasion.wave().equals(wave))
                .filter(pushing::isLeft)
                .toList();
        return left.isEmpty() ? new Shiftable.NothingLeft(wave) : moved(plan, left, distance);
    }

    private Shiftable moved(Plan plan, List<Occasion> left, Distance distance) {
        WeekOfMonth first = left.getFirst().week();
        List<Move> moves = new ArrayList<>();
        for (Occasion occasion : left) {
            Optional<WeekOfMonth> there = distance.from(occasion.week(), first);
            if (there.isEmpty()) {
                return noSuchWeek(occasion, first, distance);
            }
            moves.add(new Move(occasion.touchpoint().key(), occasion.week(), there.get()));
        }
        return judged(plan, left, moves);
    }

    private static Shiftable noSuchWeek(Occasion occasion, WeekOfMonth first, Distance distance) {
        return distance.from(new WeekOfMonth(occasion.week().month(), 1), first)
                .<Shiftable>map(
                        there -> new Shiftable.NoSuchWeek(occasion, there.month(), WeekOfMonth.weeksOf(there.month())))
                .orElseGet(() -> new Shiftable.NotMoved(occasion.wave()));
    }

    private Shiftable judged(Plan plan, List<Occasion> left, List<Move> moves) {
        Wave wave = left.getFirst().wave();
        if (moves.stream().allMatch(move -> move.from().equals(move.to()))) {
            return new Shiftable.NotMoved(wave);
        }
        if (moves.stream().anyMatch(Shifting::isTooFar)) {
            return new Shiftable.TooFar(MOST_WEEKS);
        }
        Plan after = new ShiftWave(wave.key(), moves).appliedTo(plan);
        List<Step> steps = left.stream().map(from -> step(from, after)).toList();
        return steps.stream()
                .filter(step -> !step.to().at().isAfter(clock.instant()))
                .findFirst()
                .<Shiftable>map(this::inThePast)
                .orElseGet(() -> new Shiftable.Possible(new Shift(wave, steps, remarks(wave, steps, plan, after))));
    }

    private static boolean isTooFar(Move move) {
        return Math.abs(ChronoUnit.WEEKS.between(move.from().monday(), move.to().monday())) > MOST_WEEKS;
    }

    private static Step step(Occasion from, Plan after) {
        return after.occasions().stream()
                .filter(to -> Rollout.nameOf(to).equals(Rollout.nameOf(from)))
                .findFirst()
                .map(to -> new Step(from, to))
                .orElseThrow();
    }

    private Shiftable inThePast(Step step) {
        Instant now = clock.instant();
        long weeks = Math.floorDiv(Duration.between(step.from().at(), now).toDays(), 7) + 1;
        return new Shiftable.InThePast(step.to(), Math.toIntExact(weeks));
    }

    private List<Remark> remarks(Wave wave, List<Step> steps, Plan before, Plan after) {
        var moving = new Consequence.Moving(wave, steps, before, after, pushing);
        return Consequence.ALL.stream()
                .flatMap(consequence -> consequence.of(moving))
                .toList();
    }

    /** False when what was shown is not what would be done any more. Part of the caller's transaction. */
    public boolean shift(Shift shown, String by) {
        return versioning.isNewestClaimed() && isStill(shown) && made(shown, by);
    }

    /** The clock keeps the version while it begins an occasion, and so has either ended by now or not yet begun. */
    private boolean isStill(Shift shown) {
        List<Occasion> left = rollout.plan().occasions().stream()
                .filter(occasion -> occasion.wave().equals(shown.wave()))
                .filter(pushing::isLeft)
                .toList();
        return left.equals(shown.steps().stream().map(Step::from).toList());
    }

    private boolean made(Shift shown, String by) {
        Amendment amendment = new ShiftWave(
                shown.wave().key(),
                shown.steps().stream()
                        .map(step -> new Move(
                                step.from().touchpoint().key(),
                                step.from().week(),
                                step.to().week()))
                        .toList());
        versioning.amend(amendment, by);
        return true;
    }
}
