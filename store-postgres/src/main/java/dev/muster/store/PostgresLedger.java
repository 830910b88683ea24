package dev.muster.store;

import static dev.muster.store.Columns.array;
import static dev.muster.store.Columns.micros;
import static dev.muster.store.Columns.uuid;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dispatcher's face of the table {@code delivery}; every call is durable when it returns. */
final class PostgresLedger implements Ledger {

    private static final long LEASE_MICROS = micros(LEASE);

    private final Statements sql;

    PostgresLedger(JdbcClient jdbc) {
        sql = new Statements(jdbc, "ledger", "claim", "begin", "settle", "recover");
    }

    @Override
    public List<Claimed> claim(Platform platform, int most, String owner) {
        return sql.call("claim")
                .param("platform", platform.key())
                .param("most", most)
                .param("owner", owner)
                .param("lease", LEASE_MICROS)
                .query((row, number) -> new Claimed(delivery(row), owner, row.getInt("attempt")))
                .list();
    }

    @Override
    public List<Claimed> begin(List<Claimed> group) {
        Set<UUID> begun = sql.call("begin")
                .param("ids", array(group, one -> one.delivery().id().value().toString()))
                .param("owners", array(group, Claimed::owner))
                .param("attempts", array(group, one -> Integer.toString(one.attempt())))
                .param("lease", LEASE_MICROS)
                .query((row, number) -> uuid(row, "id"))
                .set();
        return group.stream()
                .filter(one -> begun.contains(one.delivery().id().value()))
                .toList();
    }

    @Override
    public boolean settle(Claimed claimed, Settlement settlement) {
        return switch (settlement) {
            case Settlement.Sent sent -> settle(claimed, new End(Status.SENT, "", "", Duration.ZERO, sent.receipt()));
            case Settlement.Failed failed ->
                settle(claimed, new End(Status.FAILED, failed.reason(), failed.code(), Duration.ZERO, null));
            case Settlement.InDoubt doubt ->
                settle(claimed, new End(Status.IN_DOUBT, doubt.code(), doubt.code(), Duration.ZERO, null));
            case Settlement.Again again ->
                settle(claimed, new End(Status.RETRY, again.code(), again.code(), again.after(), null));
        };
    }

    private boolean settle(Claimed claimed, End end) {
        int settled = sql.call("settle")
                .param("id", claimed.delivery().id().value())
                .param("owner", claimed.owner())
                .param("attempt", claimed.attempt())
                .param("state", end.status().name())
                .param("reason", end.reason())
                .param("code", end.code())
                .param("after", micros(end.after()))
                .param(
                        "conversation",
                        end.receipt() == null ? null : end.receipt().conversation())
                .param("message", end.receipt() == null ? null : end.receipt().message())
                .update();
        return settled == 1;
    }

    private record End(
            Status status,
            String reason,
            String code,
            Duration after,
            @Nullable Receipt receipt) {}

    @Override
    public List<Delivery> recover() {
        return sql.call("recover")
                .param("reason", LEASE_ENDED)
                .query((row, number) -> delivery(row))
                .list();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                new DeliveryId(uuid(row, "id")),
                origin(row),
                new Address(
                        Columns.platform(row.getString("platform")), row.getString("user_id"), row.getString("room")),
                new Letter(new ContentId(uuid(row, "content")), Json.readStrings(row.getString("letter_values"))));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        UUID push = row.getObject("push", UUID.class);
        String recipient = row.getString("recipient");
        return push == null ? new Origin.Answered(recipient) : new Origin.Pushed(new PushId(push), recipient);
    }
}
