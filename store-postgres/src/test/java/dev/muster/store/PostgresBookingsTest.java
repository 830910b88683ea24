package dev.muster.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.enrollment.session.Bookings;
import dev.muster.testkit.contract.BookingsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataIntegrityViolationException;

class PostgresBookingsTest extends BookingsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final String INSERT = """
            INSERT INTO session_booking (id, plan, person, session, state, starts_at, ends_at, seat, places)
            VALUES (gen_random_uuid(), 'p', '%s', 's', 'BOOKED', '2026-08-12T09:00Z', '2026-08-12T09:20Z', %d, 2)
            """;

    @Override
    protected Bookings bookings() {
        return DATABASE.stores().bookings();
    }

    /** Whatever the code above the tables does wrong one day. */
    @Test
    void hasTablesThatHoldNoSeatTwiceAndNoPersonTwice() {
        run("ada", 1);
        assertThatThrownBy(() -> run("ben", 1)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> run("ada", 2)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> run("ben", 3)).isInstanceOf(DataIntegrityViolationException.class);
    }

    private static void run(String person, int seat) {
        DATABASE.jdbc().sql(INSERT.formatted(person, seat)).update();
    }
}
