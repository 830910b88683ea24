package dev.muster.store;

import static dev.muster.store.Columns.array;
import static dev.muster.store.Columns.instant;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enrollments by plan and person. */
final class PostgresEnrollments implements Enrollments {

    private final Statements sql;

    PostgresEnrollments(JdbcClient jdbc) {
        sql = new Statements(jdbc, "enrollments", "of", "ofAll", "save", "counts");
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

    @Override
    public Map<PersonId, Enrollment> of(String plan, Collection<PersonId> people) {
        Map<PersonId, Enrollment> all = new HashMap<>();
        people.forEach(person -> all.put(person, new Enrollment.Waiting()));
        sql.call("ofAll")
                .param("plan", plan)
                .param("people", array(people, PersonId::value))
                .query((ResultSet row) -> {
                    all.put(new PersonId(row.getString("person")), enrollment(row));
                });
        return all;
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
        save(plan, Map.of(person, enrollment));
    }

    /** In the order of the people, so that two who save many of the same never wait for each other in a circle. */
    @Override
    public void save(String plan, Map<PersonId, Enrollment> enrollments) {
        List<Row> rows = enrollments.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Row::person))
                .toList();
        sql.call("save")
                .param("plan", plan)
                .param("people", array(rows, Row::person))
                .param("states", array(rows, Row::state))
                .param("ats", array(rows, Row::time))
                .param("evidences", array(rows, Row::proof))
                .update();
    }

    private static Row row(PersonId person, Enrollment enrollment) {
        String state = enrollment.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return switch (enrollment) {
            case Enrollment.Waiting _ -> new Row(person.value(), state, null, null);
            case Enrollment.Invited invited -> new Row(person.value(), state, invited.at(), null);
            case Enrollment.Started started -> new Row(person.value(), state, started.at(), null);
            case Enrollment.Enrolled enrolled -> new Row(person.value(), state, enrolled.at(), enrolled.evidence());
        };
    }

    private record Row(
            String person, String state, @Nullable Instant at, Enrollment.@Nullable Evidence evidence) {
        @Nullable
        String time() {
            return at == null ? null : at.toString();
        }

        @Nullable
        String proof() {
            return evidence == null ? null : evidence.name();
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
