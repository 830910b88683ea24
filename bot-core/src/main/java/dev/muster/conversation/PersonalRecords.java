package dev.muster.conversation;

import dev.muster.audience.PersonId;

/** All that is kept of one person, wherever it lies; each call is part of the caller's transaction. */
public interface PersonalRecords {

    /**
     * Of somebody who works here on: deletes where conversations stand, the text of what came in and went out, tickets that are closed,
     * and preferences but for a stop. What counts stays under a key that does not tell the person, and still keeps a push from coming twice.
     */
    void delete(PersonId person);

    /** Of somebody who has left: the same, and all else. What was still to be sent never will. */
    void forget(PersonId person);
}
