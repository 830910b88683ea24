package dev.muster.store;

import static dev.muster.store.Columns.instant;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.enrollment.session.Booking.Standing;
import dev.muster.enrollment.session.BookingId;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A booking as it stands in its row. */
final class BookingRow {

    private BookingRow() {}

    static Booking of(ResultSet row) throws SQLException {
        return new Booking(
                new BookingId(Columns.uuid(row, "id")),
                new PersonId(row.getString("person")),
                new SessionKey(row.getString("session")),
                standing(row),
                new Booking.Told(row.getInt("sequence"), row.getString("venue"), row.getInt("reminders")));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "WAITING" -> new Standing.Waiting();
            case "BOOKED", "OVER" -> new Standing.Booked(slot(row), Presence.valueOf(row.getString("presence")));
            case "CANCELLED" ->
                new Standing.Cancelled(row.getObject("starts_at") == null ? Optional.empty() : Optional.of(slot(row)));
            default -> throw new IllegalStateException("A newer version saved the booking state " + state);
        };
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(instant(row, "starts_at"), instant(row, "ends_at"));
    }
}
