package dev.muster.enrollment.session;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.plan.Group;
import dev.muster.plan.Session;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people can do about their times: see what is free, take, change, wait, give up. */
public final class Appointments {

    private final Rollout rollout;
    private final Bookings bookings;
    private final InstantSource clock;

    public Appointments(Rollout rollout, Bookings bookings, InstantSource clock) {
        this.rollout = rollout;
        this.bookings = bookings;
        this.clock = clock;
    }

    /** A time that can be booked now, and for how many people. */
    public record Free(Slot slot, int places) {}

    public List<Session> all() {
        return rollout.plan().sessions().all();
    }

    public Optional<Session> session(SessionKey key) {
        return rollout.plan().sessions().find(key);
    }

    /** Those that the person may book, and that are not over. */
    public List<Session> openTo(Person person) {
        Instant now = clock.instant();
        return rollout
                .plan()
                .sessions()
                .openTo(
                        rollout.approachOf(person),
                        rollout.groupsOf(person).stream().map(Group::key).toList())
                .stream()
                .filter(session -> session.slots().stream().anyMatch(slot -> session.isOpen(slot, now)))
                .toList();
    }

    /** What the person has or waits for and is not over. */
    public Optional<Booking> of(PersonId person) {
        return bookings.of(plan(), person).filter(booking -> !booking.isOver(clock.instant()));
    }

    /** Also one that is over. */
    public Optional<Booking> latest(PersonId person) {
        return bookings.of(plan(), person);
    }

    public Optional<Booking> find(BookingId id) {
        return bookings.find(id);
    }

    /** While people wait, what becomes free is theirs. */
    public List<Free> free(Session session) {
        if (bookings.waiting(plan(), session.key()) > 0) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<Instant, Integer> taken = bookings.taken(plan(), session.key());
        return session.slots().stream()
                .filter(slot -> session.isOpen(slot, now))
                .map(slot -> new Free(slot, session.terms().places() - taken.getOrDefault(slot.start(), 0)))
                .filter(free -> free.places() > 0)
                .toList();
    }

    public Taking take(PersonId person, Session session, Instant start) {
        Instant now = clock.instant();
        return session.slot(start)
                .filter(slot -> session.isOpen(slot, now))
                .map(slot -> bookings.take(plan(), person, Wish.of(session, slot, now), now))
                .orElseGet(() -> had(person, session, start));
    }

    /** Pressed twice around the end of booking, the second press is told what the first one did. */
    private Taking had(PersonId person, Session session, Instant start) {
        return of(person)
                .filter(booking -> booking.session().equals(session.key()))
                .filter(booking -> booking.slot()
                        .filter(slot -> slot.start().equals(start))
                        .isPresent())
                .<Taking>map(Taking.Had::new)
                .orElseGet(Taking.Closed::new);
    }

    public Booking await(PersonId person, Session session) {
        return bookings.await(plan(), person, session.key(), clock.instant());
    }

    /** What has begun is not given up any more. */
    public Optional<Booking> cancel(Booking booking) {
        return hasBegun(booking) ? Optional.empty() : bookings.cancel(booking);
    }

    public boolean hasBegun(Booking booking) {
        return booking.slot()
                .filter(slot -> !clock.instant().isBefore(slot.start()))
                .isPresent();
    }

    public List<Booking> list(Session session) {
        return bookings.list(plan(), session.key());
    }

    public int waiting(Session session) {
        return bookings.waiting(plan(), session.key());
    }

    public void mark(BookingId id, Booking.Presence presence) {
        bookings.mark(id, presence);
    }

    private String plan() {
        return rollout.plan().name();
    }
}
