package dev.muster.store;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Track;
import dev.muster.plan.push.Mark;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Push.Errand;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Pushes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pushes, one an errand, and the marks that admins set on them. */
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
                "mark",
                "unmark",
                "marked",
                "mailInstead",
                "mailedInstead");
    }

    @Override
    public boolean start(Push push) {
        return sql.call("start")
                        .param("id", push.id().value())
                        .param("plan", push.plan())
                        .param("occasion", push.occasion())
                        .param("kind", push.kind().name())
                        .param("round", push.errand().round())
                        .param("startedBy", push.startedBy())
                        .param(
                                "platform",
                                push.starter().at().map(Platform::key).orElse(null))
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
    public boolean mark(Mark mark) {
        return call("mark", mark.kind(), mark.subject())
                        .param("by", mark.by())
                        .param("at", Columns.time(mark.at()))
                        .update()
                == 1;
    }

    @Override
    public boolean unmark(Mark.Kind kind, String subject) {
        return call("unmark", kind, subject).update() == 1;
    }

    @Override
    public Optional<Mark> marked(Mark.Kind kind, String subject) {
        return call("marked", kind, subject)
                .query((row, number) -> new Mark(kind, subject, row.getString("by_whom"), Columns.instant(row, "at")))
                .optional();
    }

    private JdbcClient.StatementSpec call(String name, Mark.Kind kind, String subject) {
        return sql.call(name).param("kind", kind.name()).param("subject", subject);
    }

    @Override
    public void mailedInstead(PushId id, String reason, int many) {
        sql.call("mailInstead")
                .param("id", id.value())
                .param("reason", reason)
                .param("many", many)
                .update();
    }

    @Override
    public Map<String, Integer> mailedInstead(PushId id) {
        Map<String, Integer> mailed = new TreeMap<>();
        sql.call("mailedInstead")
                .param("id", id.value())
                .query((row, number) -> Map.entry(row.getString("reason"), row.getInt("many")))
                .list()
                .forEach(each -> mailed.put(each.getKey(), each.getValue()));
        return mailed;
    }

    private static Push push(ResultSet row) throws SQLException {
        return new Push(
                new PushId(Columns.uuid(row, "id")),
                row.getString("plan"),
                new Errand(row.getString("occasion"), Track.Kind.valueOf(row.getString("kind")), row.getInt("round")),
                new Starter(
                        row.getString("started_by"),
                        Optional.ofNullable(row.getString("started_at_platform"))
                                .map(platform -> Platform.valueOf(platform.toUpperCase(Locale.ROOT)))),
                Columns.instant(row, "started_at"),
                row.getBoolean("whole"));
    }
}
