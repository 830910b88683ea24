package dev.muster.store;

import static dev.muster.store.Columns.time;

import dev.muster.audience.PersonId;
import dev.muster.delivery.Atomically;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.enrollment.session.BookingId;
import dev.muster.enrollment.session.Bookings;
import dev.muster.enrollment.session.Taking;
import dev.muster.enrollment.session.Wish;
import dev.muster.plan.SessionKey;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Bookings; whoever wants a place of a slot waits for a lock on it first, so that all see the same places. */
final class PostgresBookings implements Bookings {

    private final Statements sql;
    private final Atomically atomically;

    PostgresBookings(JdbcClient jdbc, Atomically atomically) {
        this.sql = new Statements(
                jdbc,
                "bookings",
                "lock",
                "retire",
                "active",
                "seat",
                "othersWait",
                "insert",
                "move",
                "wait",
                "moveUp",
                "newest",
                "find",
                "cancel",
                "taken",
                "waiting",
                "list",
                "ahead",
                "remind",
                "retell",
                "mark");
        this.atomically = atomically;
    }

    @Override
    public Taking take(String plan, PersonId person, Wish wish, Instant now) {
        return atomically.call(() -> {
            lock(plan, person);
            lock(plan, wish);
            Optional<Booking> active = active(plan, person, now);
            Optional<Booking> had = active.filter(booking -> isFor(booking, wish));
            return had.<Taking>map(Taking.Had::new).orElseGet(() -> take(plan, person, wish, active));
        });
    }

    private Taking take(String plan, PersonId person, Wish wish, Optional<Booking> active) {
        if (othersWait(plan, person, wish)) {
            return new Taking.Full();
        }
        return seat(plan, wish)
                .<Taking>map(seat -> new Taking.Taken(
                        active.map(booking -> move(booking, wish, seat))
                                .orElseGet(() -> insert(plan, person, wish, seat)),
                        active.flatMap(Booking::slot).isPresent()))
                .orElseGet(Taking.Full::new);
    }

    private static boolean isFor(Booking booking, Wish wish) {
        return booking.session().equals(wish.session())
                && booking.slot().filter(wish.slot()::equals).isPresent();
    }

    private Booking insert(String plan, PersonId person, Wish wish, int seat) {
        return seated("insert", wish, seat)
                .param("id", BookingId.random().value())
                .param("plan", plan)
                .param("person", person.value())
                .param("session", wish.session().value())
                .query((row, number) -> BookingRow.of(row))
                .single();
    }

    private Booking move(Booking booking, Wish wish, int seat) {
        return seated("move", wish, seat)
                .param("id", booking.id().value())
                .param("session", wish.session().value())
                .query((row, number) -> BookingRow.of(row))
                .single();
    }

    private StatementSpec seated(String statement, Wish wish, int seat) {
        return sql.call(statement)
                .param("start", time(wish.slot().start()))
                .param("end", time(wish.slot().end()))
                .param("seat", seat)
                .param("places", wish.places())
                .param("venue", wish.venue())
                .param("reminders", wish.reminders());
    }

    private Optional<Integer> seat(String plan, Wish wish) {
        return sql.call("seat")
                .param("plan", plan)
                .param("session", wish.session().value())
                .param("start", time(wish.slot().start()))
                .param("places", wish.places())
                .query(Integer.class)
                .optional();
    }

    private boolean othersWait(String plan, PersonId person, Wish wish) {
        return sql.call("othersWait")
                .param("plan", plan)
                .param("session", wish.session().value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<Booking> active(String plan, PersonId person, Instant now) {
        sql.call("retire")
                .param("plan", plan)
                .param("person", person.value())
                .param("now", time(now))
                .update();
        return sql.call("active")
                .param("plan", plan)
                .param("person", person.value())
                .query((row, number) -> BookingRow.of(row))
                .optional();
    }

    private void lock(String plan, PersonId person) {
        lock("session person " + plan + ' ' + person.value());
    }

    private void lock(String plan, Wish wish) {
        lock("session slot %s %s %s".formatted(plan, wish.session(), wish.slot().start()));
    }

    private void lock(String what) {
        sql.call("lock").param("what", what).query((ResultSet row) -> {});
    }

    @Override
    public Booking await(String plan, PersonId person, SessionKey session, Instant now) {
        return atomically.call(() -> {
            lock(plan, person);
            return active(plan, person, now)
                    .orElseGet(() -> sql.call("wait")
                            .param("id", BookingId.random().value())
                            .param("plan", plan)
                            .param("person", person.value())
                            .param("session", session.value())
                            .query((row, number) -> BookingRow.of(row))
                            .single());
        });
    }

    @Override
    public Optional<Booking> moveUp(String plan, Wish wish) {
        return atomically.call(() -> {
            lock(plan, wish);
            return seat(plan, wish)
                    .flatMap(seat -> seated("moveUp", wish, seat)
                            .param("plan", plan)
                            .param("session", wish.session().value())
                            .query((row, number) -> BookingRow.of(row))
                            .optional());
        });
    }

    @Override
    public Optional<Booking> of(String plan, PersonId person) {
        return sql.call("newest")
                .param("plan", plan)
                .param("person", person.value())
                .query((row, number) -> BookingRow.of(row))
                .optional();
    }

    @Override
    public Optional<Booking> find(BookingId id) {
        return sql.call("find")
                .param("id", id.value())
                .query((row, number) -> BookingRow.of(row))
                .optional();
    }

    @Override
    public Optional<Booking> cancel(Booking booking) {
        return sql.call("cancel")
                .param("id", booking.id().value())
                .param("sequence", booking.told().sequence())
                .param("waiting", booking.isWaiting())
                .query((row, number) -> BookingRow.of(row))
                .optional();
    }

    @Override
    public Map<Instant, Integer> taken(String plan, SessionKey session) {
        Map<Instant, Integer> taken = new HashMap<>();
        sql.call("taken").param("plan", plan).param("session", session.value()).query((ResultSet row) -> {
            taken.put(Columns.instant(row, "starts_at"), row.getInt("many"));
        });
        return taken;
    }

    @Override
    public int waiting(String plan, SessionKey session) {
        return sql.call("waiting")
                .param("plan", plan)
                .param("session", session.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Booking> list(String plan, SessionKey session) {
        return sql.call("list")
                .param("plan", plan)
                .param("session", session.value())
                .query((row, number) -> BookingRow.of(row))
                .list();
    }

    @Override
    public List<Booking> ahead(String plan, Instant from, Instant to) {
        return sql.call("ahead")
                .param("plan", plan)
                .param("from", time(from))
                .param("to", time(to))
                .query((row, number) -> BookingRow.of(row))
                .list();
    }

    @Override
    public boolean remind(Booking booking, int reminders) {
        return sql.call("remind")
                        .param("id", booking.id().value())
                        .param("sequence", booking.told().sequence())
                        .param("before", booking.told().reminders())
                        .param("reminders", reminders)
                        .update()
                == 1;
    }

    @Override
    public Optional<Booking> retell(Booking booking, String venue) {
        return sql.call("retell")
                .param("id", booking.id().value())
                .param("sequence", booking.told().sequence())
                .param("venue", venue)
                .query((row, number) -> BookingRow.of(row))
                .optional();
    }

    @Override
    public void mark(BookingId id, Presence presence) {
        sql.call("mark")
                .param("id", id.value())
                .param("presence", presence.name())
                .update();
    }
}
