package dev.muster.simulator.world;

/** What goes wrong on one platform: shares between 0 and 1 of its calls, or all of them. */
public record Faults(
        double throttle, int retryAfter, double serverError, double resetAfterEffect, boolean outage, long slowMillis) {
    public static final Faults NONE = new Faults(0, 5, 0, 0, false, 0);

    public Faults {
        requireShare("throttle", throttle);
        requireShare("serverError", serverError);
        requireShare("resetAfterEffect", resetAfterEffect);
        if (retryAfter < 0 || slowMillis < 0) {
            throw new IllegalArgumentException("retryAfter and slowMillis are not negative.");
        }
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is a share between 0 and 1, not " + share + ".");
        }
    }
}
