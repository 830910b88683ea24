package dev.muster.plan.shift;

import dev.muster.plan.Occasion;
import dev.muster.plan.Wave;
import java.util.List;
import java.util.stream.Collectors;

/** What moving the rest of a wave would do: where every occasion goes, and what speaks against it. */
public record Shift(Wave wave, List<Step> steps, List<Remark> remarks) {

    public Shift {
        steps = List.copyOf(steps);
        remarks = List.copyOf(remarks);
    }

    /** An occasion as it is and as it would be. */
    public record Step(Occasion from, Occasion to) {}

    /** Changes when what would be done does. */
    public String figures() {
        return steps.stream()
                .map(step -> step.from().touchpoint().key() + " " + step.from().at() + " "
                        + step.to().at())
                .collect(Collectors.joining("\n"));
    }
}
