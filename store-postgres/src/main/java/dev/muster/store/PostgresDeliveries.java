package dev.muster.store;

import static dev.muster.store.Columns.array;
import static dev.muster.store.Columns.micros;

import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The callers' face of the table {@code delivery}. */
final class PostgresDeliveries implements Deliveries {

    private static final int CHUNK = 5_000;

    private final Statements sql;

    PostgresDeliveries(JdbcClient jdbc) {
        sql = new Statements(jdbc, "deliveries", "add", "control", "skip", "counts", "lines", "hold", "isHeld");
    }

    @Override
    public int add(List<Delivery> deliveries, Duration after) {
        return Columns.chunks(deliveries, CHUNK).stream()
                .mapToInt(chunk -> addChunk(chunk, after))
                .sum();
    }

    private int addChunk(List<Delivery> chunk, Duration after) {
        sql.call("control")
                .param("pushes", array(chunk, PostgresDeliveries::push))
                .update();
        return sql.call("add")
                .param("ids", array(chunk, one -> one.id().value().toString()))
                .param("pushes", array(chunk, PostgresDeliveries::push))
                .param("recipients", array(chunk, one -> one.origin().recipient()))
                .param("platforms", array(chunk, one -> one.to().platform().key()))
                .param("users", array(chunk, one -> one.to().user()))
                .param("rooms", array(chunk, one -> one.to().room()))
                .param(
                        "contents",
                        array(chunk, one -> one.letter().content().value().toString()))
                .param("values", array(chunk, one -> Json.write(one.letter().values())))
                .param("after", micros(after))
                .update();
    }

    private static String push(Delivery delivery) {
        return switch (delivery.origin()) {
            case Origin.Pushed pushed -> pushed.push().value().toString();
            case Origin.Answered _ -> "";
        };
    }

    @Override
    public void skip(PushId push, List<Skip> skips) {
        for (List<Skip> chunk : Columns.chunks(skips, CHUNK)) {
            sql.call("skip")
                    .param("push", push.value())
                    .param("recipients", array(chunk, Skip::recipient))
                    .param("reasons", array(chunk, Skip::reason))
                    .update();
        }
    }

    @Override
    public Counts counts(PushId push) {
        Map<Status, Integer> by = new EnumMap<>(Status.class);
        sql.call("counts").param("push", push.value()).query((ResultSet row) -> {
            by.put(Status.valueOf(row.getString("state")), row.getInt("many"));
        });
        return new Counts(
                sum(by, Status.PENDING, Status.CLAIMED, Status.SENDING, Status.RETRY),
                sum(by, Status.SENT),
                sum(by, Status.FAILED),
                sum(by, Status.SKIPPED),
                sum(by, Status.CANCELLED),
                sum(by, Status.IN_DOUBT));
    }

    private static int sum(Map<Status, Integer> by, Status... statuses) {
        return List.of(statuses).stream()
                .mapToInt(status -> by.getOrDefault(status, 0))
                .sum();
    }

    @Override
    public List<Line> lines(PushId push, String afterRecipient, int most) {
        return sql.call("lines")
                .param("push", push.value())
                .param("after", afterRecipient)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("recipient"),
                Optional.ofNullable(row.getString("platform")).map(Columns::platform),
                Status.valueOf(row.getString("state")),
                row.getString("reason"),
                Columns.instant(row, "changed_at"));
    }

    @Override
    public void hold(PushId push) {
        hold(push, true);
    }

    @Override
    public void release(PushId push) {
        hold(push, false);
    }

    private void hold(PushId push, boolean held) {
        sql.call("hold").param("push", push.value()).param("held", held).update();
    }

    @Override
    public boolean isHeld(PushId push) {
        return sql.call("isHeld")
                .param("push", push.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
