package dev.muster.plan.gate;

import java.time.Instant;

/** An admin lets an occasion go out whatever its gates say: at the time when it was due then, and at no other. */
public record Waiver(String plan, String occasion, Instant due, Given given) {

    /** The reason of who pushed the occasion by hand, and was shown its gate. */
    public static final String BY_HAND = "";

    public boolean isByHand() {
        return given.reason().equals(BY_HAND);
    }

    /** Why it was done, and the figures that were known then, in the words of the one who did it. */
    public record Given(String by, Instant at, String reason, String figures) {}
}
