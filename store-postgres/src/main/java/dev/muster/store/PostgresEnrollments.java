package dev.muster.store;

import static dev.muster.store.Columns.instant;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enrollments by plan and person. */
final class PostgresEnrollments implements Enrollments {

    private final Statements sql;

    PostgresEnrollments(JdbcClient jdbc) {
        sql = new Statements(jdbc, "enrollments", "of", "save", "counts");
    }

    @Override
    public Enrollment of(String plan, PersonId person) {
        return sql.call("of")
                .param("plan", plan)
                .param("person", person.value())
                .query((row, number) -> enrollment(row))
                .optional()
                .orElse(new Enrollment.Waiting());
    }

    private static Enrollment enrollment(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "waiting" -> new Enrollment.Waiting();
            case "invited" -> new Enrollment.Invited(instant(row, "at"));
            case "started" -> new Enrollment.Started(instant(row, "at"));
            case "enrolled" ->
                new Enrollment.Enrolled(instant(row, "at"), Enrollment.Evidence.valueOf(row.getString("evidence")));
            default -> throw new IllegalStateException("A newer version saved the enrollment state " + state);
        };
    }

    @Override
    public void save(String plan, PersonId person, Enrollment enrollment) {
        Row row = row(enrollment);
        sql.call("save")
                .param("plan", plan)
                .param("person", person.value())
                .param("state", enrollment.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .param("at", row.time())
                .param(
                        "evidence",
                        row.evidence() == null ? null : row.evidence().name())
                .update();
    }

    private static Row row(Enrollment enrollment) {
        return switch (enrollment) {
            case Enrollment.Waiting _ -> new Row(null, null);
            case Enrollment.Invited invited -> new Row(invited.at(), null);
            case Enrollment.Started started -> new Row(started.at(), null);
            case Enrollment.Enrolled enrolled -> new Row(enrolled.at(), enrolled.evidence());
        };
    }

    private record Row(@Nullable Instant at, Enrollment.@Nullable Evidence evidence) {
        @Nullable
        OffsetDateTime time() {
            return at == null ? null : Columns.time(at);
        }
    }

    @Override
    public Map<String, Integer> counts(String plan) {
        Map<String, Integer> counts = new HashMap<>();
        sql.call("counts").param("plan", plan).query((ResultSet row) -> {
            counts.put(row.getString("state"), row.getInt("many"));
        });
        return counts;
    }
}
