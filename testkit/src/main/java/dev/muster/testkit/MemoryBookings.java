package dev.muster.testkit;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.enrollment.session.Booking.Standing;
import dev.muster.enrollment.session.Booking.Told;
import dev.muster.enrollment.session.BookingId;
import dev.muster.enrollment.session.Bookings;
import dev.muster.enrollment.session.Taking;
import dev.muster.enrollment.session.Wish;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Bookings for as long as the process lives. */
public final class MemoryBookings implements Bookings {

    private final Map<BookingId, Kept> kept = new LinkedHashMap<>();

    private record Kept(String plan, Booking booking) {}

    @Override
    public synchronized Taking take(String plan, PersonId person, Wish wish, Instant now) {
        Optional<Booking> active = active(plan, person, now);
        if (active.filter(booking -> holds(booking, wish)).isPresent()) {
            return new Taking.Had(active.get());
        }
        boolean othersWait = of(plan).anyMatch(booking ->
                isWaiting(booking, wish.session()) && !booking.person().equals(person));
        if (othersWait || !hasFree(plan, wish)) {
            return new Taking.Full();
        }
        Booking booking = active.orElseGet(() -> waiting(person, wish.session()));
        return new Taking.Taken(
                keep(plan, seated(booking, wish)), active.flatMap(Booking::slot).isPresent());
    }

    private static boolean holds(Booking booking, Wish wish) {
        return booking.session().equals(wish.session())
                && booking.slot().filter(wish.slot()::equals).isPresent();
    }

    private static Booking waiting(PersonId person, SessionKey session) {
        return new Booking(BookingId.random(), person, session, new Standing.Waiting(), new Told(0, "", 0));
    }

    private static Booking seated(Booking booking, Wish wish) {
        int sequence = booking.told().sequence() + (booking.slot().isPresent() ? 1 : 0);
        return new Booking(
                booking.id(),
                booking.person(),
                wish.session(),
                new Standing.Booked(wish.slot(), Presence.UNKNOWN),
                new Told(sequence, wish.venue(), wish.reminders()));
    }

    private boolean hasFree(String plan, Wish wish) {
        return of(plan).filter(booking -> holds(booking, wish)).count() < wish.places();
    }

    @Override
    public synchronized Booking await(String plan, PersonId person, SessionKey session, Instant now) {
        return active(plan, person, now).orElseGet(() -> keep(plan, waiting(person, session)));
    }

    @Override
    public synchronized Optional<Booking> moveUp(String plan, Wish wish) {
        return of(plan).filter(booking -> isWaiting(booking, wish.session()))
                .filter(_ -> hasFree(plan, wish))
                .findFirst()
                .map(booking -> keep(plan, seated(booking, wish)));
    }

    @Override
    public synchronized Optional<Booking> of(String plan, PersonId person) {
        return of(plan).filter(booking -> booking.person().equals(person))
                .filter(booking -> !(booking.standing() instanceof Standing.Cancelled))
                .reduce((one, later) -> later);
    }

    @Override
    public synchronized Optional<Booking> find(BookingId id) {
        return Optional.ofNullable(kept.get(id)).map(Kept::booking);
    }

    @Override
    public synchronized Optional<Booking> cancel(Booking booking) {
        return current(booking)
                .filter(now -> now.isWaiting() == booking.isWaiting())
                .map(now -> with(
                        now,
                        new Standing.Cancelled(now.slot()),
                        new Told(
                                now.told().sequence() + (now.slot().isPresent() ? 1 : 0),
                                now.told().venue(),
                                now.told().reminders())));
    }

    @Override
    public synchronized Map<Instant, Integer> taken(String plan, SessionKey session) {
        Map<Instant, Integer> taken = new HashMap<>();
        of(plan).filter(booking -> booking.session().equals(session))
                .flatMap(booking -> booking.slot().stream())
                .forEach(slot -> taken.merge(slot.start(), 1, Integer::sum));
        return taken;
    }

    @Override
    public synchronized int waiting(String plan, SessionKey session) {
        return (int) of(plan).filter(booking -> isWaiting(booking, session)).count();
    }

    @Override
    public synchronized List<Booking> list(String plan, SessionKey session) {
        return inOrder(of(plan).filter(booking -> booking.session().equals(session)));
    }

    @Override
    public synchronized List<Booking> ahead(String plan, Instant from, Instant to) {
        return inOrder(of(plan).filter(booking -> booking.slot()
                .map(slot -> slot.start().isAfter(from) && !slot.start().isAfter(to))
                .orElse(booking.isWaiting())));
    }

    private static List<Booking> inOrder(Stream<Booking> bookings) {
        return bookings.filter(booking -> !(booking.standing() instanceof Standing.Cancelled))
                .sorted(Comparator.comparing(
                        booking -> booking.slot().map(Slot::start).orElse(Instant.MAX)))
                .toList();
    }

    @Override
    public synchronized boolean remind(Booking booking, int reminders) {
        return current(booking)
                .filter(now -> now.told().equals(booking.told()))
                .map(now -> with(
                        now,
                        now.standing(),
                        new Told(now.told().sequence(), now.told().venue(), reminders)))
                .isPresent();
    }

    @Override
    public synchronized Optional<Booking> retell(Booking booking, String venue) {
        return current(booking)
                .map(now -> with(
                        now,
                        now.standing(),
                        new Told(now.told().sequence() + 1, venue, now.told().reminders())));
    }

    @Override
    public synchronized void mark(BookingId id, Presence presence) {
        find(id).filter(booking -> booking.slot().isPresent())
                .ifPresent(booking ->
                        with(booking, new Standing.Booked(booking.slot().orElseThrow(), presence), booking.told()));
    }

    /** The booking as it is now, unless time or place are others, or it is cancelled. */
    private Optional<Booking> current(Booking booking) {
        return find(booking.id())
                .filter(now -> !(now.standing() instanceof Standing.Cancelled))
                .filter(now -> now.told().sequence() == booking.told().sequence());
    }

    private Booking with(Booking booking, Standing standing, Told told) {
        Booking changed = new Booking(booking.id(), booking.person(), booking.session(), standing, told);
        kept.computeIfPresent(booking.id(), (_, now) -> new Kept(now.plan(), changed));
        return changed;
    }

    private Booking keep(String plan, Booking booking) {
        kept.put(booking.id(), new Kept(plan, booking));
        return booking;
    }

    private Optional<Booking> active(String plan, PersonId person, Instant now) {
        return of(plan, person).filter(booking -> !booking.isOver(now));
    }

    private Stream<Booking> of(String plan) {
        return kept.values().stream().filter(each -> each.plan().equals(plan)).map(Kept::booking);
    }

    private static boolean isWaiting(Booking booking, SessionKey session) {
        return booking.isWaiting() && booking.session().equals(session);
    }
}
