package dev.muster.store;

import dev.muster.delivery.PushId;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pushes, one an occasion. */
final class PostgresPushes implements Pushes {

    private final Statements sql;

    PostgresPushes(JdbcClient jdbc) {
        sql = new Statements(
                jdbc,
                "pushes",
                "start",
                "find",
                "all",
                "unfinished",
                "finish",
                "reopen",
                "pause",
                "resume",
                "isPaused");
    }

    @Override
    public boolean start(Push push) {
        return sql.call("start")
                        .param("id", push.id().value())
                        .param("plan", push.plan())
                        .param("occasion", push.occasion())
                        .param("startedBy", push.startedBy())
                        .param("startedAt", Columns.time(push.startedAt()))
                        .param("whole", push.whole())
                        .update()
                == 1;
    }

    @Override
    public Optional<Push> find(PushId id) {
        return sql.call("find")
                .param("id", id.value())
                .query((row, number) -> push(row))
                .optional();
    }

    @Override
    public List<Push> all(String plan) {
        return sql.call("all")
                .param("plan", plan)
                .query((row, number) -> push(row))
                .list();
    }

    @Override
    public List<Push> unfinished(String plan) {
        return sql.call("unfinished")
                .param("plan", plan)
                .query((row, number) -> push(row))
                .list();
    }

    @Override
    public boolean finish(PushId id, Instant at) {
        return sql.call("finish")
                        .param("id", id.value())
                        .param("at", Columns.time(at))
                        .update()
                == 1;
    }

    @Override
    public void reopen(PushId id, boolean whole) {
        sql.call("reopen").param("id", id.value()).param("whole", whole).update();
    }

    @Override
    public boolean pause(String plan) {
        return sql.call("pause").param("plan", plan).update() == 1;
    }

    @Override
    public boolean resume(String plan) {
        return sql.call("resume").param("plan", plan).update() == 1;
    }

    @Override
    public boolean isPaused(String plan) {
        return sql.call("isPaused").param("plan", plan).query(Boolean.class).single();
    }

    private static Push push(ResultSet row) throws SQLException {
        return new Push(
                new PushId(Columns.uuid(row, "id")),
                row.getString("plan"),
                row.getString("occasion"),
                row.getString("started_by"),
                Columns.instant(row, "started_at"),
                row.getBoolean("whole"));
    }
}
