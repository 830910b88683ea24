package dev.muster.conversation;

import dev.muster.audience.PersonId;
import java.time.Instant;
import java.util.List;

/** Who looked at whose story, and whose data was deleted by whom: that it happened, never what was seen. */
public interface AuditTrail {

    void note(Entry entry);

    /** Newest first. */
    List<Entry> of(PersonId person, int most);

    /** Newest first. */
    List<Entry> latest(int most);

    /** {@code by} is a mail address, {@link #CONSOLE} or {@link #SELF}. */
    record Entry(Instant at, String by, What what, PersonId person) {}

    /** Whoever sits at the console, which knows no names. */
    String CONSOLE = "console";

    /** The person whom it concerns, who is not named twice: the name goes with their data. */
    String SELF = "self";

    enum What {
        LOOKED_UP,
        /** The person asked what we know about them. */
        SHOWN,
        /** The person wanted it. */
        DELETED,
        /** An admin wanted it of somebody who has left. */
        FORGOTTEN
    }
}
