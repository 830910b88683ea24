package dev.muster.plan.gate;

import dev.muster.plan.Gate;
import dev.muster.plan.Requirement;
import dev.muster.plan.Wave;
import java.util.Optional;

/** One requirement of a gate with its figure; {@code over} is the wave over which it was taken, empty for everybody. */
public record Finding(Gate gate, Requirement requirement, Optional<Wave> over, Figure figure) {

    public boolean isMet() {
        return figure.meets(requirement.bound(), requirement.unknownPasses());
    }
}
