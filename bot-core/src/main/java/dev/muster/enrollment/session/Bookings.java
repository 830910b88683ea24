package dev.muster.enrollment.session;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.plan.SessionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All bookings of a plan. However many press at once, on however many replicas: a slot never holds more people than fit in, and a person
 * never holds more than one.
 */
public interface Bookings {

    /**
     * Gives the person a place; another time, or a turn in a waiting list, is given up for it. While others wait for the session, what
     * becomes free is theirs. A booking that is over at {@code now} stays as it is, beside the new one.
     */
    Taking take(String plan, PersonId person, Wish wish, Instant now);

    /** At the end of the waiting list; who has a time that is not over, or waits already, keeps that and is told of it. */
    Booking await(String plan, PersonId person, SessionKey session, Instant now);

    /** Gives the place to who has waited longest, if it is free and anybody waits. */
    Optional<Booking> moveUp(String plan, Wish wish);

    /** What the person has or waits for; the newest where a time is over. */
    Optional<Booking> of(String plan, PersonId person);

    Optional<Booking> find(BookingId id);

    /** The booking as it is once cancelled; empty where it was changed or cancelled meanwhile, or never was. */
    Optional<Booking> cancel(Booking booking);

    /** How many people have each slot of a session, by its beginning; who has nothing there does not stand in it. */
    Map<Instant, Integer> taken(String plan, SessionKey session);

    int waiting(String plan, SessionKey session);

    /** Everybody who has or had a time of the session, in the order of times, then those who wait, longest first. */
    List<Booking> list(String plan, SessionKey session);

    /** Of all sessions, whoever has a time that begins after {@code from} and not after {@code to}, or waits. */
    List<Booking> ahead(String plan, Instant from, Instant to);

    /** Notes what was sent; false where somebody else did, or the booking is another by now. */
    boolean remind(Booking booking, int reminders);

    /** Notes what the person is told of the place now; empty where the booking is another by now. */
    Optional<Booking> retell(Booking booking, String venue);

    /** Nothing where there is no such booking with a time. */
    void mark(BookingId id, Presence presence);
}
