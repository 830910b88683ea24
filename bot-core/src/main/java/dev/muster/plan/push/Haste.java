package dev.muster.plan.push;

/** Whether a push keeps to the times at which people may be messaged. */
public enum Haste {
    /** Everybody in their own hours. */
    NONE,
    /** At once, in spite of every rule of the plan: only by the explicit word of an admin. */
    AT_ONCE
}
