package dev.muster.store;

import dev.muster.audience.PersonId;
import dev.muster.conversation.Ticket;
import dev.muster.conversation.Tickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tickets by number. */
final class PostgresTickets implements Tickets {

    private final Statements sql;

    PostgresTickets(JdbcClient jdbc) {
        sql = new Statements(jdbc, "tickets", "open", "openOf", "of", "find", "latest", "close");
    }

    @Override
    public Ticket open(PersonId person, String question, Instant at) {
        return sql.call("open")
                .param("person", person.value())
                .param("question", Text.storable(question))
                .param("opened", Columns.time(at))
                .query((row, number) -> ticket(row))
                .single();
    }

    @Override
    public Optional<Ticket> openOf(PersonId person) {
        return sql.call("openOf")
                .param("person", person.value())
                .query((row, number) -> ticket(row))
                .optional();
    }

    @Override
    public List<Ticket> of(PersonId person, int most) {
        return sql.call("of")
                .param("person", person.value())
                .param("most", most)
                .query((row, number) -> ticket(row))
                .list();
    }

    @Override
    public Optional<Ticket> find(int number) {
        return sql.call("find")
                .param("number", number)
                .query((row, index) -> ticket(row))
                .optional();
    }

    @Override
    public List<Ticket> latest(int most) {
        return sql.call("latest")
                .param("most", most)
                .query((row, number) -> ticket(row))
                .list();
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        return new Ticket(
                row.getInt("number"),
                new PersonId(row.getString("person")),
                row.getString("question"),
                Columns.instant(row, "opened"),
                row.getBoolean("is_open"));
    }

    @Override
    public void close(int number) {
        sql.call("close").param("number", number).update();
    }
}
