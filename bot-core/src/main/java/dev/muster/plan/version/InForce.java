package dev.muster.plan.version;

import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The plan that counts now in this replica. Who asks it twice may hear of two plans. */
public final class InForce {

    private final AtomicReference<Standing> standing;

    /** {@code number} is 0 for a plan of which no version is kept; {@code file} is the plan without its amendments. */
    public record Standing(int number, Plan file, Plan plan) {}

    public InForce(Plan plan) {
        standing = new AtomicReference<>(new Standing(0, plan, plan));
    }

    public Plan plan() {
        return standing.get().plan();
    }

    public int number() {
        return standing.get().number();
    }

    /** The same occasion as the file has it, where an amendment moved it. */
    public Optional<Occasion> unmoved(Occasion occasion) {
        return standing.get().file().occasions().stream()
                .filter(other -> Difference.name(other).equals(Difference.name(occasion)))
                .filter(other -> !other.week().equals(occasion.week()))
                .findFirst();
    }

    void become(Standing newer) {
        standing.set(newer);
    }
}
