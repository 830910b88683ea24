package dev.muster.store;

import static dev.muster.store.Columns.array;
import static dev.muster.store.Columns.micros;

import dev.muster.channel.Platform;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Window;
import dev.muster.delivery.Windows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The windows of the table {@code delivery}. */
final class PostgresWindows implements Windows {

    private static final int COUNTED = 20_000;
    private static final int TIMES = 8;
    private static final List<Platform> PLATFORMS = List.of(Platform.values());

    private final Statements sql;
    private final LedgerTime time;

    PostgresWindows(JdbcClient jdbc, LedgerTime time) {
        this.time = time;
        sql = new Statements(jdbc, "windows", "missed", "move", "leaveOut", "waiting", "heard", "shift");
    }

    @Nullable
    String from(Window window) {
        return time.inLedger(window.from());
    }

    @Nullable
    String until(Window window) {
        return time.inLedger(window.until());
    }

    /** The rollout's clock was moved on by so much. */
    void shift(Duration by) {
        sql.call("shift").param("by", micros(by)).update();
    }

    private Instant instant(ResultSet row, String column) throws SQLException {
        return time.inRollout(Columns.instant(row, column));
    }

    @Override
    public List<Missed> missed(PushId push, int most) {
        return of("missed", push)
                .param("most", most)
                .query((row, number) -> new Missed(row.getString("recipient"), instant(row, "until_at")))
                .list();
    }

    @Override
    public int move(PushId push, List<Move> moves) {
        return sql.call("move")
                .param("push", push.value())
                .param("recipients", array(moves, Move::recipient))
                .param("froms", array(moves, move -> from(move.to())))
                .param("untils", array(moves, move -> until(move.to())))
                .update();
    }

    @Override
    public int leaveOut(PushId push, List<Skip> skips) {
        return sql.call("leaveOut")
                .param("push", push.value())
                .param("recipients", array(skips, Skip::recipient))
                .param("reasons", array(skips, Skip::reason))
                .update();
    }

    @Override
    public List<Later> waiting(PushId push) {
        return of("waiting", push)
                .param("ahead", micros(AHEAD))
                .param("counted", COUNTED)
                .param("most", TIMES)
                .query((row, number) ->
                        new Later(instant(row, "due_at"), row.getInt("many"), row.getString("recipient")))
                .list();
    }

    private JdbcClient.StatementSpec of(String name, PushId push) {
        return sql.call(name)
                .param("platforms", array(PLATFORMS, Platform::key))
                .param("push", push.value());
    }

    @Override
    public List<Heard> heard(Collection<PushId> pushes, Collection<String> recipients) {
        return sql.call("heard")
                .param("pushes", array(pushes, push -> push.value().toString()))
                .param("recipients", array(recipients, recipient -> recipient))
                .query((row, number) -> new Heard(row.getString("recipient"), instant(row, "at")))
                .list();
    }
}
