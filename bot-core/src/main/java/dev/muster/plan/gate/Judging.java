package dev.muster.plan.gate;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.plan.Gate;
import dev.muster.plan.Measure;
import dev.muster.plan.Measure.Whom;
import dev.muster.plan.Occasion;
import dev.muster.plan.Requirement;
import dev.muster.plan.TouchpointKey;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes the figures that the gates before an occasion ask for. */
public final class Judging {

    private final Rollout rollout;
    private final Deliveries deliveries;
    private final Funnel funnel;

    public Judging(Rollout rollout, Deliveries deliveries, Funnel funnel) {
        this.rollout = rollout;
        this.deliveries = deliveries;
        this.funnel = funnel;
    }

    public boolean isGated(Occasion occasion) {
        return !rollout.plan().gates().before(occasion).isEmpty();
    }

    public Verdict judge(Occasion occasion) {
        return new Verdict(
                occasion,
                rollout.plan().gates().before(occasion).stream()
                        .flatMap(gate -> gate.requires().stream().map(requirement -> find(gate, requirement, occasion)))
                        .toList());
    }

    private Finding find(Gate gate, Requirement requirement, Occasion occasion) {
        return switch (requirement.measure()) {
            case Measure.Delivered(TouchpointKey touchpoint) -> delivered(gate, requirement, touchpoint, occasion);
            case Measure.Enrolled(Whom whom) -> counted(gate, requirement, whom, occasion);
            case Measure.Satisfaction(Whom whom) -> counted(gate, requirement, whom, occasion);
            case Measure.OpenTickets(Whom whom) -> counted(gate, requirement, whom, occasion);
        };
    }

    private Finding counted(Gate gate, Requirement requirement, Whom whom, Occasion occasion) {
        if (whom instanceof Whom.Everybody) {
            return new Finding(gate, requirement, Optional.empty(), figure(requirement, new Wave.Reach.Everybody()));
        }
        Optional<Wave> over = wave(whom, occasion);
        return new Finding(
                gate,
                requirement,
                over,
                over.map(wave -> figure(requirement, wave.reach())).orElseGet(Figure.NoneBefore::new));
    }

    private Figure figure(Requirement requirement, Wave.Reach whom) {
        return switch (requirement.measure()) {
            case Measure.Delivered _ -> throw new IllegalArgumentException("is not counted by wave");
            case Measure.Enrolled _ -> funnel.enrolled(whom);
            case Measure.Satisfaction _ -> funnel.satisfaction(whom);
            case Measure.OpenTickets _ -> funnel.openTickets(whom);
        };
    }

    private Optional<Wave> wave(Whom whom, Occasion occasion) {
        return switch (whom) {
            case Whom.ThisWave _ -> Optional.of(occasion.wave());
            case Whom.PreviousWave _ -> previous(occasion);
            case Whom.Named(var key) -> rollout.plan().wave(key);
            case Whom.Everybody _ -> Optional.empty();
        };
    }

    /** As the plan in force has it: a wave that was moved has another one before it. */
    private Optional<Wave> previous(Occasion occasion) {
        return rollout.plan().occasions().stream()
                .filter(other -> other.touchpoint().equals(occasion.touchpoint())
                        && other.at().isBefore(occasion.at()))
                .max(Comparator.comparing(Occasion::at))
                .map(Occasion::wave);
    }

    private Finding delivered(Gate gate, Requirement requirement, TouchpointKey touchpoint, Occasion occasion) {
        Optional<Occasion> told = told(touchpoint, occasion.wave());
        return new Finding(
                gate,
                requirement,
                told.map(Occasion::wave),
                told.map(this::delivered).orElseGet(() -> new Figure.Unknown(Figure.Why.NOT_SENT)));
    }

    /** To the wave itself, or else to everybody. */
    private Optional<Occasion> told(TouchpointKey touchpoint, Wave wave) {
        return Stream.<Predicate<Wave>>of(wave::equals, Wave::reachesEverybody)
                .flatMap(wanted -> rollout.plan().occasions().stream()
                        .filter(occasion -> occasion.touchpoint().key().equals(touchpoint))
                        .filter(occasion -> wanted.test(occasion.wave())))
                .findFirst();
    }

    /** Who moves with another wave is not meant; who could not be reached, or wants no messages, is. */
    private Figure delivered(Occasion occasion) {
        Tally tally = deliveries.tally(rollout.pushOf(occasion));
        int total = tally.counts().total();
        if (total == 0) {
            return new Figure.Unknown(Figure.Why.NOT_SENT);
        }
        int elsewhere = tally.reasons(Status.SKIPPED).getOrDefault(Pushing.OTHER_WAVE, 0);
        return Figure.share(tally.counts().sent(), total - elsewhere);
    }
}
