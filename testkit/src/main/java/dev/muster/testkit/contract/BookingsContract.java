package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.enrollment.session.Booking.Standing;
import dev.muster.enrollment.session.BookingId;
import dev.muster.enrollment.session.Bookings;
import dev.muster.enrollment.session.Taking;
import dev.muster.enrollment.session.Wish;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Bookings} promises. */
public abstract class BookingsContract {

    private static final String PLAN = "example";
    private static final SessionKey FAIR = new SessionKey("fair");
    private static final SessionKey OTHER = new SessionKey("other");
    private static final Instant NOW = Instant.parse("2026-08-01T08:00:00Z");
    private static final Slot NINE = slot("2026-08-12T09:00:00Z");
    private static final Slot TEN = slot("2026-08-12T10:00:00Z");
    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final PersonId BEN = PersonId.of("ben@example.com");
    private static final PersonId CLEO = PersonId.of("cleo@example.com");

    protected abstract Bookings bookings();

    private static Slot slot(String start) {
        return new Slot(Instant.parse(start), Instant.parse(start).plus(Duration.ofMinutes(20)));
    }

    private static Wish wish(Slot slot, int places) {
        return new Wish(FAIR, slot, places, "hall 1", 0);
    }

    private Booking taken(PersonId person, Slot slot) {
        return ((Taking.Taken) bookings().take(PLAN, person, wish(slot, 1), NOW)).booking();
    }

    private Booking waiting(PersonId person) {
        return bookings().await(PLAN, person, FAIR, NOW);
    }

    @Test
    void givesAFreePlace() {
        Booking booking = taken(ADA, NINE);
        assertThat(booking.person()).isEqualTo(ADA);
        assertThat(booking.session()).isEqualTo(FAIR);
        assertThat(booking.standing()).isEqualTo(new Standing.Booked(NINE, Presence.UNKNOWN));
        assertThat(booking.told()).isEqualTo(new Booking.Told(0, "hall 1", 0));
        assertThat(bookings().of(PLAN, ADA)).contains(booking);
        assertThat(bookings().find(booking.id())).contains(booking);
        assertThat(bookings().taken(PLAN, FAIR)).isEqualTo(Map.of(NINE.start(), 1));
    }

    @Test
    void changesNothingWhenTheSameTimeIsTakenTwice() {
        Booking booking = taken(ADA, NINE);
        assertThat(bookings().take(PLAN, ADA, wish(NINE, 1), NOW)).isEqualTo(new Taking.Had(booking));
        assertThat(bookings().taken(PLAN, FAIR)).isEqualTo(Map.of(NINE.start(), 1));
    }

    @Test
    void givesNoMorePlacesThanThereAre() {
        taken(ADA, NINE);
        assertThat(bookings().take(PLAN, BEN, wish(NINE, 1), NOW)).isEqualTo(new Taking.Full());
        assertThat(bookings().of(PLAN, BEN)).isEmpty();
        assertThat(bookings().take(PLAN, BEN, wish(NINE, 2), NOW)).isInstanceOf(Taking.Taken.class);
    }

    @Test
    void leavesWhoIsThereAndLetsNobodyInWherePlacesBecameFewer() {
        bookings().take(PLAN, ADA, wish(NINE, 3), NOW);
        bookings().take(PLAN, BEN, wish(NINE, 3), NOW);
        bookings().take(PLAN, CLEO, wish(NINE, 3), NOW);
        bookings().cancel(bookings().of(PLAN, ADA).orElseThrow());
        assertThat(bookings().take(PLAN, ADA, wish(NINE, 2), NOW)).isEqualTo(new Taking.Full());
        assertThat(bookings().taken(PLAN, FAIR)).isEqualTo(Map.of(NINE.start(), 2));
    }

    @Test
    void movesAPersonToAnotherTimeAndFreesTheFirst() {
        Booking first = taken(ADA, NINE);
        Taking.Taken moved = (Taking.Taken) bookings().take(PLAN, ADA, wish(TEN, 1), NOW);
        assertThat(moved.moved()).isTrue();
        assertThat(moved.booking().id()).isEqualTo(first.id());
        assertThat(moved.booking().told().sequence()).isEqualTo(1);
        assertThat(bookings().taken(PLAN, FAIR)).isEqualTo(Map.of(TEN.start(), 1));
        assertThat(bookings().take(PLAN, BEN, wish(NINE, 1), NOW)).isInstanceOf(Taking.Taken.class);
    }

    @Test
    void keepsTheOldTimeWhereTheNewOneIsFull() {
        taken(ADA, NINE);
        taken(BEN, TEN);
        assertThat(bookings().take(PLAN, ADA, wish(TEN, 1), NOW)).isEqualTo(new Taking.Full());
        assertThat(bookings().of(PLAN, ADA).flatMap(Booking::slot)).contains(NINE);
    }

    @Test
    void forgetsRemindersOfTheOldTime() {
        assertThat(bookings().remind(taken(ADA, NINE), 1)).isTrue();
        taken(ADA, TEN);
        assertThat(bookings().of(PLAN, ADA).orElseThrow().told().reminders()).isZero();
    }

    @Test
    void cancelsOnce() {
        Booking booking = taken(ADA, NINE);
        Booking cancelled = bookings().cancel(booking).orElseThrow();
        assertThat(cancelled.standing()).isEqualTo(new Standing.Cancelled(Optional.of(NINE)));
        assertThat(cancelled.told().sequence()).isEqualTo(1);
        assertThat(bookings().cancel(booking)).isEmpty();
        assertThat(bookings().of(PLAN, ADA)).isEmpty();
        assertThat(bookings().find(booking.id())).contains(cancelled);
        assertThat(bookings().taken(PLAN, FAIR)).isEmpty();
    }

    @Test
    void cancelsNotWhatIsAnotherTimeByNow() {
        Booking booking = taken(ADA, NINE);
        taken(ADA, TEN);
        assertThat(bookings().cancel(booking)).isEmpty();
        assertThat(bookings().of(PLAN, ADA).flatMap(Booking::slot)).contains(TEN);
    }

    @Test
    void cancelsNotAPlaceForWhoMeantTheWaitingList() {
        Booking waiting = waiting(ADA);
        bookings().moveUp(PLAN, wish(NINE, 1));
        assertThat(bookings().cancel(waiting)).isEmpty();
        assertThat(bookings().of(PLAN, ADA).flatMap(Booking::slot)).contains(NINE);
    }

    @Test
    void givesANewIdAfterACancellation() {
        Booking booking = taken(ADA, NINE);
        bookings().cancel(booking);
        assertThat(taken(ADA, NINE).id()).isNotEqualTo(booking.id());
    }

    @Test
    void movesUpWhoHasWaitedLongest() {
        taken(ADA, NINE);
        waiting(BEN);
        waiting(CLEO);
        assertThat(bookings().waiting(PLAN, FAIR)).isEqualTo(2);
        assertThat(bookings().moveUp(PLAN, wish(NINE, 1))).isEmpty();
        bookings().cancel(bookings().of(PLAN, ADA).orElseThrow());
        Booking moved = bookings().moveUp(PLAN, wish(NINE, 1)).orElseThrow();
        assertThat(moved.person()).isEqualTo(BEN);
        assertThat(moved.slot()).contains(NINE);
        assertThat(moved.told().sequence()).isZero();
        assertThat(bookings().moveUp(PLAN, wish(NINE, 1))).isEmpty();
        assertThat(bookings().waiting(PLAN, FAIR)).isEqualTo(1);
    }

    @Test
    void givesWhatBecameFreeToNobodyWhoHasNotWaited() {
        waiting(BEN);
        assertThat(bookings().take(PLAN, ADA, wish(NINE, 1), NOW)).isEqualTo(new Taking.Full());
        assertThat(bookings().take(PLAN, BEN, wish(NINE, 1), NOW)).isInstanceOf(Taking.Taken.class);
        assertThat(bookings().waiting(PLAN, FAIR)).isZero();
    }

    @Test
    void keepsOneTurnHoweverOftenSomebodyAsks() {
        Booking waiting = waiting(ADA);
        assertThat(waiting(ADA)).isEqualTo(waiting);
        assertThat(bookings().await(PLAN, ADA, OTHER, NOW)).isEqualTo(waiting);
        assertThat(bookings().waiting(PLAN, FAIR)).isEqualTo(1);
    }

    @Test
    void keepsTheTimeOfWhoWantsToWait() {
        Booking booking = taken(ADA, NINE);
        assertThat(waiting(ADA)).isEqualTo(booking);
    }

    @Test
    void letsAPersonComeAgainWhenTheFirstTimeIsOver() {
        Booking first = taken(ADA, NINE);
        Taking.Taken again = (Taking.Taken) bookings().take(PLAN, ADA, wish(TEN, 1), NINE.end());
        assertThat(again.moved()).isFalse();
        assertThat(again.booking().id()).isNotEqualTo(first.id());
        assertThat(bookings().of(PLAN, ADA)).contains(again.booking());
        assertThat(bookings().list(PLAN, FAIR)).containsExactly(first, again.booking());
    }

    @Test
    void listsInTheOrderOfTimesAndThenOfTheWaitingList() {
        Booking ten = taken(ADA, TEN);
        Booking nine = taken(BEN, NINE);
        Booking waiting = waiting(CLEO);
        assertThat(bookings().list(PLAN, FAIR)).containsExactly(nine, ten, waiting);
        assertThat(bookings().list(PLAN, OTHER)).isEmpty();
        assertThat(bookings().list("another plan", FAIR)).isEmpty();
    }

    @Test
    void looksAhead() {
        Booking nine = taken(ADA, NINE);
        Booking ten = taken(BEN, TEN);
        Booking waiting = waiting(CLEO);
        assertThat(bookings().ahead(PLAN, NOW, TEN.start())).containsExactly(nine, ten, waiting);
        assertThat(bookings().ahead(PLAN, NOW, NINE.start())).containsExactly(nine, waiting);
        assertThat(bookings().ahead(PLAN, NINE.start(), TEN.start())).containsExactly(ten, waiting);
    }

    @Test
    void remindsOnce() {
        Booking booking = taken(ADA, NINE);
        assertThat(bookings().remind(booking, 1)).isTrue();
        assertThat(bookings().remind(booking, 1)).isFalse();
        Booking reminded = bookings().of(PLAN, ADA).orElseThrow();
        assertThat(reminded.told().reminders()).isEqualTo(1);
        assertThat(bookings().remind(reminded, 3)).isTrue();
    }

    @Test
    void remindsNobodyAfterACancellation() {
        Booking booking = taken(ADA, NINE);
        bookings().cancel(booking);
        assertThat(bookings().remind(booking, 1)).isFalse();
    }

    @Test
    void notesWhatSomebodyIsToldOfThePlace() {
        Booking booking = taken(ADA, NINE);
        Booking retold = bookings().retell(booking, "hall 2").orElseThrow();
        assertThat(retold.told()).isEqualTo(new Booking.Told(1, "hall 2", 0));
        assertThat(bookings().retell(booking, "hall 2")).isEmpty();
    }

    @Test
    void notesWhoCame() {
        Booking booking = taken(ADA, NINE);
        bookings().mark(booking.id(), Presence.CAME);
        bookings().mark(BookingId.random(), Presence.CAME);
        assertThat(bookings().find(booking.id()).orElseThrow().standing())
                .isEqualTo(new Standing.Booked(NINE, Presence.CAME));
        bookings().mark(waiting(BEN).id(), Presence.MISSED);
        assertThat(bookings().of(PLAN, BEN).orElseThrow().isWaiting()).isTrue();
    }

    /** Two hundred people want a slot of five; everybody presses twice. */
    @Test
    void neverGivesAwayMoreThanThereIsHoweverManyPressAtOnce() throws Exception {
        int people = 200;
        int threads = 16;
        CyclicBarrier together = new CyclicBarrier(threads);
        List<Future<Integer>> results = new ArrayList<>();
        try (ExecutorService pressing = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                results.add(pressing.submit(() -> {
                    together.await();
                    return IntStream.iterate(first, each -> each < 2 * people, each -> each + threads)
                            .map(each -> press("p" + each / 2 + "@example.com"))
                            .sum();
                }));
            }
        }
        int taken = 0;
        for (Future<Integer> result : results) {
            taken += result.get();
        }
        assertThat(taken).isEqualTo(5);
        assertThat(bookings().taken(PLAN, FAIR)).isEqualTo(Map.of(NINE.start(), 5));
        assertThat(bookings().list(PLAN, FAIR)).hasSize(5).doesNotHaveDuplicates();
    }

    private int press(String person) {
        return bookings().take(PLAN, PersonId.of(person), wish(NINE, 5), NOW) instanceof Taking.Taken ? 1 : 0;
    }
}
