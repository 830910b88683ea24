package dev.muster.store;

import static dev.muster.store.Columns.array;

import dev.muster.audience.PersonId;
import dev.muster.audience.sync.Conflict;
import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.Move;
import dev.muster.audience.sync.SourceState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conflicts and the states of sources as JSON, with what is searched for beside them. */
final class PostgresFindings implements Findings {

    private final Statements sql;

    PostgresFindings(JdbcClient jdbc) {
        sql = new Statements(
                jdbc,
                "findings",
                "states",
                "state",
                "note",
                "forgetConflicts",
                "addConflicts",
                "countConflicts",
                "conflicts",
                "inConflict",
                "moved",
                "moves",
                "followedUp",
                "rules",
                "setRules");
    }

    @Override
    public List<SourceState> states() {
        return sql.call("states")
                .query((row, number) -> Json.read(row.getString("state"), SourceState.class))
                .list();
    }

    @Override
    public Optional<SourceState> state(String source) {
        return sql.call("state")
                .param("source", source)
                .query((row, number) -> Json.read(row.getString("state"), SourceState.class))
                .optional();
    }

    @Override
    public void note(SourceState state) {
        sql.call("note")
                .param("source", state.source())
                .param("state", Json.write(state))
                .update();
    }

    @Override
    public void settle(Collection<PersonId> about, List<Conflict> conflicts) {
        sql.call("forgetConflicts")
                .param("people", array(about, PersonId::value))
                .update();
        if (!conflicts.isEmpty()) {
            sql.call("addConflicts")
                    .param(
                            "people",
                            array(conflicts, conflict -> conflict.person().value()))
                    .param("kinds", array(conflicts, conflict -> conflict.kind().name()))
                    .param("conflicts", array(conflicts, Json::write))
                    .update();
        }
    }

    @Override
    public int countConflicts() {
        return sql.call("countConflicts").query(Integer.class).single();
    }

    @Override
    public List<Conflict> conflicts(String afterPerson, int most) {
        return sql.call("conflicts")
                .param("after", afterPerson)
                .param("most", most)
                .query((row, number) -> Json.read(row.getString("conflict"), Conflict.class))
                .list();
    }

    @Override
    public List<PersonId> inConflict(Conflict.Kind kind) {
        return sql.call("inConflict")
                .param("kind", kind.name())
                .query((row, number) -> new PersonId(row.getString("person")))
                .list();
    }

    @Override
    public void moved(List<Move> moves) {
        if (!moves.isEmpty()) {
            call("moved", moves).update();
        }
    }

    @Override
    public List<Move> moves(int most) {
        return sql.call("moves")
                .param("most", most)
                .query((row, number) ->
                        new Move(new PersonId(row.getString("person")), Move.What.valueOf(row.getString("what"))))
                .list();
    }

    @Override
    public void followedUp(List<Move> moves) {
        call("followedUp", moves).update();
    }

    private JdbcClient.StatementSpec call(String name, List<Move> moves) {
        return sql.call(name)
                .param("people", array(moves, move -> move.person().value()))
                .param("what", array(moves, move -> move.what().name()));
    }

    @Override
    public String rules() {
        return sql.call("rules").query(String.class).optional().orElse("");
    }

    @Override
    public void rules(String fingerprint) {
        sql.call("setRules").param("fingerprint", fingerprint).update();
    }
}
