package dev.muster.channel;

/** Why a platform refuses for good, in classes that call for different action. */
public enum Refusal {
    /** The person's account cannot be written to: deactivated, gone, unknown there. */
    DEACTIVATED,
    /** Our app is not installed for this person. */
    APP_NOT_INSTALLED,
    /** The person, or a moderator, blocked or muted us. */
    BLOCKED,
    /** No conversation or user by that address. */
    UNKNOWN_ADDRESS,
    /** The workspace or tenant turned us off, or our credentials no longer hold: every send would fail alike. */
    INSTALLATION_DEAD,
    /** The card to be replaced or deleted is not there any more. */
    MESSAGE_GONE,
    /** The platform does not let us change that card: too old, or not ours. */
    UNCHANGEABLE,
    /** Our message is malformed or too large: our fault, the same for everybody who gets it. */
    BAD_MESSAGE
}
