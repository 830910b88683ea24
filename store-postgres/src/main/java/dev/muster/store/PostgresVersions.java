package dev.muster.store;

import dev.muster.plan.version.Amendment;
import dev.muster.plan.version.Version;
import dev.muster.plan.version.Version.Change;
import dev.muster.plan.version.Version.Made;
import dev.muster.plan.version.Versions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Versions, written once each; the row that says which one counts is what makers and keepers wait for. */
final class PostgresVersions implements Versions {

    private final Statements sql;

    PostgresVersions(JdbcClient jdbc) {
        sql = new Statements(jdbc, "versions", "latest", "keep", "claim", "all", "advance", "add");
    }

    @Override
    public int latest(String plan) {
        return number("latest", plan);
    }

    @Override
    public int keep(String plan) {
        return number("keep", plan);
    }

    @Override
    public int claim(String plan) {
        return number("claim", plan);
    }

    private int number(String statement, String plan) {
        return sql.call(statement)
                .param("plan", plan)
                .query((row, number) -> row.getInt("version"))
                .optional()
                .orElse(0);
    }

    @Override
    public List<Version> all(String plan) {
        return sql.call("all")
                .param("plan", plan)
                .query((row, number) -> version(row))
                .list();
    }

    @Override
    public void add(Version version) {
        if (!advances(version)) {
            throw new IllegalStateException(
                    "Version %d of %s does not follow on the latest one".formatted(version.number(), version.plan()));
        }
        sql.call("add")
                .param("plan", version.plan())
                .param("number", version.number())
                .param("file", file(version.change()))
                .param("amendment", amendment(version.change()))
                .param("madeBy", version.made().by())
                .param("madeAt", Columns.time(version.made().at()))
                .update();
    }

    /** The first version may come without anybody having claimed its row. */
    private boolean advances(Version version) {
        return latest(version.plan()) == version.number() - 1
                && sql.call("advance")
                        .param("plan", version.plan())
                        .param("number", version.number())
                        .query((row, number) -> row.getInt("version"))
                        .optional()
                        .isPresent();
    }

    private static @Nullable String file(Change change) {
        return switch (change) {
            case Change.Filed(String text) -> text;
            case Change.Amended _ -> null;
        };
    }

    private static @Nullable String amendment(Change change) {
        return switch (change) {
            case Change.Filed _ -> null;
            case Change.Amended(Amendment amendment) -> Json.write(amendment);
        };
    }

    private static Version version(ResultSet row) throws SQLException {
        String file = row.getString("file");
        return new Version(
                row.getString("plan"),
                row.getInt("number"),
                file != null
                        ? new Change.Filed(file)
                        : new Change.Amended(Json.read(row.getString("amendment"), Amendment.class)),
                new Made(row.getString("made_by"), Columns.instant(row, "made_at")));
    }
}
