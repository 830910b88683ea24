package dev.muster.app.assembly;

import dev.muster.delivery.Counts;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Pushing;

/** Has the ledger tidied once a broadcast is over: the dead rows of many updates would otherwise slow down the next one. */
final class Broadcasts {

    /** Below that the database's own vacuum keeps up. */
    static final long LARGE = 5_000;

    private final Pushing pushing;
    private final Runnable tidy;

    Broadcasts(Pushing pushing, Runnable tidy) {
        this.pushing = pushing;
        this.tidy = tidy;
    }

    /** {@code before} had ended when it was last tidied; returns what has to be remembered as that from now on. */
    long tidyAfter(long before) {
        Counts counts = pushing.cells().stream().map(Cell::counts).reduce(Counts.NONE, Counts::plus);
        long ended = (long) counts.total() - counts.pending();
        if (counts.pending() > 0 || ended - before < LARGE) {
            return before;
        }
        tidy.run();
        return ended;
    }
}
