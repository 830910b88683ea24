package dev.muster.store;

import static dev.muster.store.Columns.array;

import dev.muster.audience.PersonId;
import dev.muster.delivery.Atomically;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Evidence;
import dev.muster.enrollment.Move;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enrollments by plan and person: each as JSON, with what is searched for beside it. */
final class PostgresEnrollments implements Enrollments {

    private static final int CHUNK = 1_000;

    private final Statements sql;
    private final Atomically atomically;

    PostgresEnrollments(JdbcClient jdbc, Atomically atomically) {
        this.sql = new Statements(
                jdbc,
                "enrollments",
                "of",
                "ofAll",
                "begin",
                "lock",
                "save",
                "note",
                "history",
                "counts",
                "deferredUntil",
                "nextDeferred",
                "movedSince",
                "withDevices",
                "forget",
                "forgetMoves");
        this.atomically = atomically;
    }

    @Override
    public Enrollment of(String plan, PersonId person) {
        return sql.call("of")
                .param("plan", plan)
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(PostgresEnrollments::enrollment)
                .orElse(new Enrollment.Waiting());
    }

    @Override
    public Map<PersonId, Enrollment> of(String plan, Collection<PersonId> people) {
        Map<PersonId, Enrollment> all = new HashMap<>();
        people.forEach(person -> all.put(person, new Enrollment.Waiting()));
        read("ofAll", plan, people, all::put);
        return all;
    }

    private void read(
            String statement, String plan, Collection<PersonId> people, BiConsumer<PersonId, Enrollment> found) {
        sql.call(statement)
                .param("plan", plan)
                .param("people", array(people, PersonId::value))
                .query((ResultSet row) -> {
                    found.accept(new PersonId(row.getString("person")), enrollment(row.getString("enrollment")));
                });
    }

    private static Enrollment enrollment(String json) {
        return Json.read(json, Enrollment.class);
    }

    /** In the order of the people, so that two who move many of the same never wait for each other in a circle. */
    @Override
    public List<Move> move(String plan, Collection<PersonId> people, Instant at, Cause cause, Step step) {
        List<PersonId> sorted =
                people.stream().distinct().sorted(PersonId.ORDER).toList();
        return atomically.call(() -> Columns.chunks(sorted, CHUNK).stream()
                .flatMap(chunk -> moveChunk(plan, chunk, at, cause, step).stream())
                .toList());
    }

    private List<Move> moveChunk(String plan, List<PersonId> people, Instant at, Cause cause, Step step) {
        sql.call("begin")
                .param("plan", plan)
                .param("people", array(people, PersonId::value))
                .param("waiting", Json.write(new Enrollment.Waiting()))
                .update();
        Map<PersonId, Enrollment> locked = new LinkedHashMap<>();
        read("lock", plan, people, locked::put);
        List<Move> moves = new ArrayList<>();
        locked.forEach((person, before) -> {
            Enrollment after = step.next(person, before);
            if (!after.equals(before)) {
                moves.add(new Move(person, at, cause, before, after));
            }
        });
        if (!moves.isEmpty()) {
            save(plan, moves, at);
        }
        return moves;
    }

    private void save(String plan, List<Move> moves, Instant at) {
        @Nullable String[] people = array(moves, move -> move.person().value());
        sql.call("save")
                .param("plan", plan)
                .param("people", people)
                .param("states", array(moves, move -> state(move.after())))
                .param("enrollments", array(moves, move -> Json.write(move.after())))
                .param("untils", array(moves, move -> until(move.after())))
                .param("devices", array(moves, move -> Boolean.toString(hasDevices(move.after()))))
                .param("at", Columns.time(at))
                .update();
        sql.call("note")
                .param("plan", plan)
                .param("people", people)
                .param("moves", array(moves, Json::write))
                .update();
    }

    private static String state(Enrollment enrollment) {
        return enrollment.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String until(Enrollment enrollment) {
        return enrollment instanceof Enrollment.Deferred deferred
                ? deferred.until().toString()
                : null;
    }

    private static boolean hasDevices(Enrollment enrollment) {
        return enrollment instanceof Enrollment.Enrolled enrolled
                && enrolled.evidence().stream().anyMatch(Evidence.Device.class::isInstance);
    }

    @Override
    public List<Move> history(String plan, PersonId person) {
        return sql.call("history")
                .param("plan", plan)
                .param("person", person.value())
                .query((row, number) -> Json.read(row.getString("move"), Move.class))
                .list();
    }

    @Override
    public Map<String, Integer> counts(String plan) {
        Map<String, Integer> counts = new HashMap<>();
        sql.call("counts").param("plan", plan).query((ResultSet row) -> {
            counts.put(row.getString("state"), row.getInt("many"));
        });
        return counts;
    }

    @Override
    public List<PersonId> deferredUntil(String plan, Instant then, int most) {
        return people(
                sql.call("deferredUntil").param("plan", plan).param("then", Columns.time(then)),
                Optional.empty(),
                most);
    }

    @Override
    public Optional<Instant> nextDeferred(String plan) {
        return sql.call("nextDeferred")
                .param("plan", plan)
                .query((row, number) -> Columns.instant(row, "until"))
                .optional();
    }

    @Override
    public List<PersonId> movedSince(String plan, Instant since, Optional<PersonId> after, int most) {
        return people(sql.call("movedSince").param("plan", plan).param("since", Columns.time(since)), after, most);
    }

    @Override
    public List<PersonId> withDevices(String plan, Optional<PersonId> after, int most) {
        return people(sql.call("withDevices").param("plan", plan), after, most);
    }

    private static List<PersonId> people(JdbcClient.StatementSpec page, Optional<PersonId> after, int most) {
        return page.param("after", after.map(PersonId::value).orElse(""))
                .param("most", most)
                .query((row, number) -> new PersonId(row.getString("person")))
                .list();
    }

    @Override
    public void forget(PersonId person) {
        atomically.run(() -> {
            sql.call("forget").param("person", person.value()).update();
            sql.call("forgetMoves").param("person", person.value()).update();
        });
    }
}
