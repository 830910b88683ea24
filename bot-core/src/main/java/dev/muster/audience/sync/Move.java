package dev.muster.audience.sync;

import dev.muster.audience.PersonId;

/** Somebody came, changed groups or went; kept until all that follows from it is done. */
public record Move(PersonId person, What what) {

    public enum What {
        JOINED,
        RETURNED,
        /** In other groups than before. */
        MOVED,
        LEFT
    }
}
