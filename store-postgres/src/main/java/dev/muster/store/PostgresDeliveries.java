package dev.muster.store;

import static dev.muster.store.Columns.array;
import static dev.muster.store.Columns.micros;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.delivery.Windows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The callers' face of the table {@code delivery}. */
final class PostgresDeliveries implements Deliveries {

    private static final int CHUNK = 5_000;
    private static final int MANY = 200;

    private static final Set<Status> EXCEPTIONS =
            Set.of(Status.FAILED, Status.SKIPPED, Status.CANCELLED, Status.IN_DOUBT);

    private final Statements sql;
    private final PostgresWindows windows;

    PostgresDeliveries(JdbcClient jdbc, PostgresWindows windows) {
        this.windows = windows;
        sql = new Statements(
                jdbc,
                "deliveries",
                "add",
                "unskip",
                "outgrown",
                "analyze",
                "skip",
                "status",
                "tally",
                "lines",
                "exceptions",
                "linesOf",
                "arrived",
                "redirect");
    }

    @Override
    public int add(List<Delivery> deliveries, Duration after) {
        return Columns.chunks(deliveries, CHUNK).stream()
                .mapToInt(chunk -> addChunk(chunk, after))
                .sum();
    }

    private int addChunk(List<Delivery> chunk, Duration after) {
        int added = call("add", chunk, after).update();
        if (added < chunk.size()) {
            added += call("unskip", chunk, after).update();
        }
        if (chunk.size() >= MANY) {
            tellThePlanner();
        }
        return added;
    }

    /** The ledger's statements keep plans that were made for the table as it was; those for a small one walk over all of a large one. */
    private void tellThePlanner() {
        if (sql.call("outgrown").query(Boolean.class).single()) {
            sql.call("analyze").update();
        }
    }

    private JdbcClient.StatementSpec call(String name, List<Delivery> chunk, Duration after) {
        return sql.call(name)
                .param("ids", array(chunk, one -> one.id().value().toString()))
                .param("pushes", array(chunk, DeliveryRow::push))
                .param("recipients", array(chunk, one -> one.origin().recipient()))
                .param("platforms", array(chunk, one -> one.to().platform().key()))
                .param("users", array(chunk, one -> one.to().user()))
                .param("rooms", array(chunk, one -> one.to().room()))
                .param(
                        "contents",
                        array(chunk, one -> one.letter().content().value().toString()))
                .param("values", array(chunk, one -> Json.write(one.letter().values())))
                .param("acts", array(chunk, one -> one.act().kind().name()))
                .param("ofConversations", array(chunk, one -> conversation(DeliveryRow.changed(one.act()))))
                .param("ofMessages", array(chunk, one -> message(DeliveryRow.changed(one.act()))))
                .param("froms", array(chunk, one -> windows.from(one.window())))
                .param("untils", array(chunk, one -> windows.until(one.window())))
                .param("after", micros(after));
    }

    private static @Nullable String conversation(@Nullable Receipt of) {
        return of == null ? null : of.conversation();
    }

    private static @Nullable String message(@Nullable Receipt of) {
        return of == null ? null : of.message();
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
    public Optional<Status> status(PushId push, String recipient) {
        return sql.call("status")
                .param("push", push.value())
                .param("recipient", recipient)
                .query((row, number) -> Status.valueOf(row.getString("state")))
                .optional();
    }

    @Override
    public Tally tally(PushId push) {
        return new Tally(sql.call("tally")
                .param("push", push.value())
                .query((row, number) -> entry(row))
                .list());
    }

    private static Tally.Entry entry(ResultSet row) throws SQLException {
        return new Tally.Entry(
                Status.valueOf(row.getString("state")),
                platform(row.getString("platform")),
                row.getString("reason"),
                row.getInt("many"));
    }

    private static Optional<Platform> platform(@Nullable String key) {
        return Optional.ofNullable(key).filter(some -> !some.isEmpty()).map(Columns::platform);
    }

    @Override
    public List<Line> lines(PushId push, Set<Status> states, String afterRecipient, int most) {
        return sql.call(EXCEPTIONS.containsAll(states) ? "exceptions" : "lines")
                .param("push", push.value())
                .param("states", array(states, Status::name))
                .param("after", afterRecipient)
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    @Override
    public Map<PushId, Line> linesOf(String recipient, Collection<PushId> pushes) {
        Map<PushId, Line> lines = new HashMap<>();
        sql.call("linesOf")
                .param("recipient", recipient)
                .param("pushes", array(pushes, push -> push.value().toString()))
                .query((ResultSet row) -> {
                    lines.put(new PushId(Columns.uuid(row, "push")), line(row));
                });
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("recipient"),
                platform(row.getString("platform")),
                Status.valueOf(row.getString("state")),
                row.getString("reason"),
                Columns.instant(row, "changed_at"));
    }

    @Override
    public List<Arrived> arrived(PushId push, String afterRecipient, int most) {
        return sql.call("arrived")
                .param("push", push.value())
                .param("after", afterRecipient)
                .param("most", most)
                .query((row, number) -> new Arrived(
                        row.getString("recipient"),
                        DeliveryRow.address(row),
                        DeliveryRow.letter(row),
                        new Receipt(row.getString("conversation"), row.getString("message"))))
                .list();
    }

    @Override
    public int redirect(PushId push, List<Redirect> redirects) {
        return sql.call("redirect")
                .param("push", push.value())
                .param("recipients", array(redirects, Redirect::recipient))
                .param("platforms", array(redirects, one -> one.to().platform().key()))
                .param("users", array(redirects, one -> one.to().user()))
                .param("rooms", array(redirects, one -> one.to().room()))
                .update();
    }

    @Override
    public Windows windows() {
        return windows;
    }
}
