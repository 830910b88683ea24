package dev.muster.store;

import dev.muster.delivery.Upkeep;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vacuum and retention of the table {@code delivery} and of its counts. */
final class PostgresUpkeep implements Upkeep {

    private final Statements sql;

    PostgresUpkeep(JdbcClient jdbc) {
        sql = new Statements(jdbc, "upkeep", "forget", "fold", "vacuumDeliveries", "vacuumCounts");
    }

    @Override
    public int forget(Duration olderThan, int most) {
        return sql.call("forget")
                .param("age", Columns.micros(olderThan))
                .param("most", most)
                .update();
    }

    /** Never within a transaction: PostgreSQL refuses to vacuum there. */
    @Override
    public void tidy() {
        sql.call("fold").update();
        sql.call("vacuumDeliveries").update();
        sql.call("vacuumCounts").update();
    }
}
