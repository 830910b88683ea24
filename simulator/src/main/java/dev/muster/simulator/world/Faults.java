package dev.muster.simulator.world;

import java.util.List;

/** What goes wrong on one platform: shares between 0 and 1 of its calls, or all of them. */
public record Faults(
        Reach reach,
        Throttling throttling,
        List<Failure> failures,
        double serverError,
        double resetAfterEffect,
        long slowMillis) {
    public static final Faults NONE = new Faults(Reach.OPEN, new Throttling(0, 5, 5), List.of(), 0, 0, 0);

    public Faults {
        failures = List.copyOf(failures);
        requireShare("serverError", serverError);
        requireShare("resetAfterEffect", resetAfterEffect);
        if (slowMillis < 0) {
            throw new IllegalArgumentException("slowMillis is not negative.");
        }
    }

    /** How far a call gets. */
    public enum Reach {
        OPEN,
        /** Read, and then closed without an answer. */
        OUTAGE,
        /** Read, and never answered: the caller's own time limit ends it. */
        SILENT,
        /** No connection: on a port of its own the platform does not listen, otherwise it closes before reading. */
        REFUSED
    }

    /** A share of calls told to wait, each by a whole number of seconds between two. */
    public record Throttling(double share, int least, int most) {
        public Throttling {
            requireShare("throttle", share);
            if (least < 0 || most < least) {
                throw new IllegalArgumentException("retryAfter is not negative, and its least not above its most.");
            }
        }
    }

    /** A share of calls refused with the platform's own status and code. */
    public record Failure(int status, String code, double share) {
        public Failure {
            requireShare("share", share);
            if (status < 200 || status > 599) {
                throw new IllegalArgumentException(
                        "A failure's status lies between 200 and 599, not at " + status + ".");
            }
        }
    }

    private static void requireShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " is a share between 0 and 1, not " + share + ".");
        }
    }
}
