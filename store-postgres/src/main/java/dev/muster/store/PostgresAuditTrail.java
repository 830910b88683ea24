package dev.muster.store;

import dev.muster.audience.PersonId;
import dev.muster.conversation.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who looked at whom, and whose data was deleted, in the order in which it happened. */
final class PostgresAuditTrail implements AuditTrail {

    private final Statements sql;

    PostgresAuditTrail(JdbcClient jdbc) {
        sql = new Statements(jdbc, "audit", "note", "of", "latest");
    }

    @Override
    public void note(Entry entry) {
        sql.call("note")
                .param("at", Columns.time(entry.at()))
                .param("by", entry.by())
                .param("what", entry.what().name())
                .param("person", entry.person().value())
                .update();
    }

    @Override
    public List<Entry> of(PersonId person, int most) {
        return sql.call("of")
                .param("person", person.value())
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    @Override
    public List<Entry> latest(int most) {
        return sql.call("latest")
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Columns.instant(row, "at"),
                row.getString("by_whom"),
                What.valueOf(row.getString("what")),
                new PersonId(row.getString("person")));
    }
}
