package dev.muster.mail;

/** How far a conversation with the mail server has come. */
enum Stage {
    /** Connecting, TLS, signing in: nothing of it concerns the message. */
    OPENING,
    SENDER,
    RECIPIENT,
    CONTENT,
    /** The final dot has left us: from here on the message may have been taken. */
    HANDED_OVER
}
