package dev.muster.plan.version;

import dev.muster.plan.Plan;
import dev.muster.plan.TouchpointKey;
import dev.muster.plan.WaveKey;
import dev.muster.plan.WeekOfMonth;
import java.util.List;

/** A change of the plan that is not made in its file. What it does not find as it was made for, it leaves as it is. */
public sealed interface Amendment {

    Plan appliedTo(Plan plan);

    /** The rest of a wave moves to other weeks. */
    record ShiftWave(WaveKey wave, List<Move> moves) implements Amendment {

        public ShiftWave {
            moves = List.copyOf(moves);
        }

        @Override
        public Plan appliedTo(Plan plan) {
            var touchpoints = plan.schedule().touchpoints().stream()
                    .map(touchpoint -> moves.stream()
                            .filter(move -> move.touchpoint().equals(touchpoint.key()))
                            .findFirst()
                            .map(move -> touchpoint.with(touchpoint.timing().moved(wave, move.from(), move.to())))
                            .orElse(touchpoint))
                    .toList();
            return plan.with(plan.schedule().with(touchpoints));
        }
    }

    /** From the week in which the plan had it then: a file that names another one since is the newer word, and wins. */
    record Move(TouchpointKey touchpoint, WeekOfMonth from, WeekOfMonth to) {}
}
