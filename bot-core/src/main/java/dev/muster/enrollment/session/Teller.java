package dev.muster.enrollment.session;

import dev.muster.plan.Session;
import java.time.Instant;

/** Tells people, in the transaction in which it happens, what became of their times without their doing. */
public interface Teller {

    /** From the waiting list to a place. */
    void movedUp(Booking booking, Session session);

    /** The place, or what to bring, is another. */
    void changed(Booking booking, Session session);

    /** The plan has the time no more. */
    void withdrawn(Booking cancelled);

    void reminds(Booking booking, Session session, Reminder of, Instant now);
}
