package dev.muster.audience.sync;

import dev.muster.audience.PersonId;

/** Something that sources do not agree on; it is kept until they do. */
public record Conflict(Kind kind, PersonId person, Side one, Side other) {

    public enum Kind {
        /** One source has the mail address twice: nothing of the second is taken. */
        TWICE,
        /** Two accounts of one platform; the first is used. */
        TWO_ACCOUNTS,
        /** The account is somebody else's already, who keeps it. */
        SHARED_ACCOUNT,
        /** The names have nothing in common. */
        OTHER_NAME
    }

    /** A source, and what it says. */
    public record Side(String source, String says) {}
}
