package dev.muster.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the ledger lives, by which a restored copy of it is known. */
public final class PostgresHome {

    private final Statements sql;

    PostgresHome(JdbcClient jdbc) {
        sql = new Statements(jdbc, "footprint", "read", "home", "settle", "isEmpty", "dropAnswers");
    }

    public Footprint footprint() {
        return sql.call("read")
                .query((row, number) -> new Footprint(row.getString("cluster"), row.getLong("position")))
                .single();
    }

    /** It says of itself that it lives elsewhere: it was dumped there and restored here. */
    public boolean hasMoved() {
        return home().filter(cluster -> !cluster.equals(footprint().cluster())).isPresent();
    }

    private Optional<String> home() {
        return sql.call("home").query(String.class).optional();
    }

    public void settle() {
        sql.call("settle").param("cluster", footprint().cluster()).update();
    }

    /** Nothing was ever to be delivered. */
    public boolean isEmpty() {
        return sql.call("isEmpty").query(Boolean.class).single();
    }

    /** Answers that were due when the copy was made: they were given, or nobody waits for them any more. Returns how many. */
    public int dropAnswers() {
        return sql.call("dropAnswers").update();
    }
}
