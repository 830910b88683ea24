package dev.muster.delivery;

/** What becomes of a delivery in doubt that no history can clear up. */
public enum DoubtPolicy {
    /** It is shown, and a person decides: nobody hears twice without somebody's will. */
    SHOW,
    /** It is sent once more: better heard twice than not at all. */
    RESEND
}
