package dev.muster.channel;

/** What the platform may be told at once. */
public enum Ack {
    /** Stored; the answer follows as a message of its own. */
    STORED,
    /** Seen before; nothing more will happen. */
    REPEATED,
    /** Could not be stored: the platform should send it again. */
    UNAVAILABLE
}
