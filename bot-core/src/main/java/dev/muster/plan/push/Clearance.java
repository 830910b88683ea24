package dev.muster.plan.push;

import dev.muster.plan.Occasion;

/** Whether the clock may start an occasion that is due; asked again and again while it may not. Part of the transaction that starts it. */
@FunctionalInterface
public interface Clearance {

    Clearance ALWAYS = _ -> true;

    boolean clears(Occasion occasion);

    /** Whether it is known that the occasion waits, or did: then it is never too late to start it. */
    default boolean isAwaited(Occasion occasion) {
        return false;
    }

    /** The other one is asked only about what this one clears. */
    default Clearance and(Clearance other) {
        Clearance first = this;
        return new Clearance() {
            @Override
            public boolean clears(Occasion occasion) {
                return first.clears(occasion) && other.clears(occasion);
            }

            @Override
            public boolean isAwaited(Occasion occasion) {
                return first.isAwaited(occasion) || other.isAwaited(occasion);
            }
        };
    }
}
