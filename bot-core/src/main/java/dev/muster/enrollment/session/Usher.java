package dev.muster.enrollment.session;

import dev.muster.delivery.Atomically;
import dev.muster.plan.Session;
import dev.muster.plan.Slot;
import dev.muster.plan.push.Rollout;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Does what has a time or follows from a change of the plan: moves up who waits, reminds, and tells of what is no more. */
public final class Usher {

    private static final Duration AHEAD = Duration.ofDays(400);

    private final Rollout rollout;
    private final Bookings bookings;
    private final Atomically atomically;
    private final InstantSource clock;
    private final Teller teller;

    public Usher(Rollout rollout, Bookings bookings, Atomically atomically, InstantSource clock, Teller teller) {
        this.rollout = rollout;
        this.bookings = bookings;
        this.atomically = atomically;
        this.clock = clock;
        this.teller = teller;
    }

    /** Called by the clock every few seconds; what a crash kept from being done is done then. Returns how many people were told. */
    public int goOn() {
        int told = 0;
        Instant now = clock.instant();
        for (Booking booking : bookings.ahead(plan(), now, now.plus(AHEAD))) {
            told += errand(booking, now)
                            .filter(errand -> atomically.call(errand::getAsBoolean))
                            .isPresent()
                    ? 1
                    : 0;
        }
        for (Session session : rollout.plan().sessions().all()) {
            told += moveUp(session, now);
        }
        return told;
    }

    /** When there is something to remind of next, if nothing happens before. */
    public Optional<Instant> nextReminder() {
        Instant now = clock.instant();
        return bookings.ahead(plan(), now, now.plus(AHEAD)).stream()
                .flatMap(booking -> rollout.plan().sessions().find(booking.session()).stream()
                        .flatMap(session -> Reminder.moments(booking, session)))
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    /** What is to be done about a booking; mostly nothing, and then no transaction is opened for it. */
    private Optional<BooleanSupplier> errand(Booking booking, Instant now) {
        Optional<Session> session =
                rollout.plan().sessions().find(booking.session()).filter(known -> stillHolds(booking, known, now));
        if (session.isEmpty()) {
            return Optional.of(() -> told(bookings.cancel(booking), teller::withdrawn));
        }
        return booking.isWaiting() ? Optional.empty() : errand(booking, session.get(), now);
    }

    private Optional<BooleanSupplier> errand(Booking booking, Session session, Instant now) {
        String venue = Wish.markOf(session);
        if (!venue.equals(booking.told().venue())) {
            return Optional.of(
                    () -> told(bookings.retell(booking, venue), changed -> teller.changed(changed, session)));
        }
        return Reminder.due(booking, session, now).map(reminder -> () -> remind(booking, session, reminder, now));
    }

    private boolean remind(Booking booking, Session session, Reminder reminder, Instant now) {
        boolean first = bookings.remind(booking, reminder.upTo(booking.told().reminders()));
        if (first) {
            teller.reminds(booking, session, reminder, now);
        }
        return first;
    }

    private static boolean told(Optional<Booking> booking, Consumer<Booking> words) {
        booking.ifPresent(words);
        return booking.isPresent();
    }

    /** Nobody waits for what can no longer be had. */
    private static boolean stillHolds(Booking booking, Session session, Instant now) {
        return booking.slot()
                .map(slot -> session.slot(slot.start()).filter(slot::equals).isPresent())
                .orElseGet(() -> session.slots().stream().anyMatch(slot -> session.isOpen(slot, now)));
    }

    private int moveUp(Session session, Instant now) {
        if (bookings.waiting(plan(), session.key()) == 0) {
            return 0;
        }
        int moved = 0;
        Map<Instant, Integer> taken = bookings.taken(plan(), session.key());
        for (Slot slot : session.slots()) {
            int free = session.isOpen(slot, now) ? session.terms().places() - taken.getOrDefault(slot.start(), 0) : 0;
            while (free-- > 0 && moveUp(session, slot, now)) {
                moved++;
            }
        }
        return moved;
    }

    private boolean moveUp(Session session, Slot slot, Instant now) {
        return atomically.call(() -> told(
                bookings.moveUp(plan(), Wish.of(session, slot, now)), booking -> teller.movedUp(booking, session)));
    }

    private String plan() {
        return rollout.plan().name();
    }
}
