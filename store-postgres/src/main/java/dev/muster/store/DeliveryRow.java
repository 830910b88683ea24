package dev.muster.store;

import static dev.muster.store.Columns.uuid;

import dev.muster.channel.Address;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Act;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Track;
import dev.muster.delivery.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery as a row of the table {@code delivery}. */
final class DeliveryRow {

    private DeliveryRow() {}

    static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                new DeliveryId(uuid(row, "id")), origin(row), address(row), letter(row), act(row), window(row));
    }

    static Address address(ResultSet row) throws SQLException {
        return new Address(
                Columns.platform(row.getString("platform")), row.getString("user_id"), row.getString("room"));
    }

    static Letter letter(ResultSet row) throws SQLException {
        return new Letter(new ContentId(uuid(row, "content")), Json.readStrings(row.getString("letter_values")));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        UUID push = row.getObject("push", UUID.class);
        String recipient = row.getString("recipient");
        return push == null ? new Origin.Answered(recipient) : new Origin.Pushed(new PushId(push), recipient);
    }

    private static Act act(ResultSet row) throws SQLException {
        Track.Kind kind = Track.Kind.valueOf(row.getString("act"));
        return switch (kind) {
            case SEND -> Act.SEND;
            case CORRECT -> new Act.Correct(of(row));
            case RECALL -> new Act.Recall(of(row));
            case LOOK_UP -> throw new IllegalStateException("Nothing is delivered by " + kind);
        };
    }

    /** When it is due changes with every retry, so that the end is what is left of the window. */
    private static Window window(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
        return until == null ? Window.ALWAYS : Window.until(until.toInstant());
    }

    private static Receipt of(ResultSet row) throws SQLException {
        return new Receipt(row.getString("of_conversation"), row.getString("of_message"));
    }

    /** The receipt of the card that the act changes. */
    static @Nullable Receipt changed(Act act) {
        return switch (act) {
            case Act.Send _ -> null;
            case Act.Correct correct -> correct.of();
            case Act.Recall recall -> recall.of();
        };
    }

    static @Nullable String push(Delivery delivery) {
        return switch (delivery.origin()) {
            case Origin.Pushed pushed -> pushed.push().value().toString();
            case Origin.Answered _ -> null;
        };
    }
}
