package dev.muster.plan;

/** What becomes of a message of which nobody can tell whether it arrived. */
public enum InDoubt implements Word {
    /** It is shown, and an admin decides. */
    SHOW,
    /** It is sent once more: better heard twice than not at all. */
    RESEND
}
