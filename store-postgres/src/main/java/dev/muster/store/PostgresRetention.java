package dev.muster.store;

import dev.muster.conversation.Inbounds;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets what has been kept long enough, a piece at a time; what a piece returns is how many rows it forgot. */
public final class PostgresRetention {

    private final Statements sql;

    PostgresRetention(JdbcClient jdbc) {
        sql = new Statements(jdbc, "retention", "talks", "unanswered", "tickets", "audit", "leavers", "contents");
    }

    /** Where conversations stood, and chats with people who are in the directory no more. */
    public int talks(Duration olderThan, int most) {
        return call("talks", olderThan, most).query(Integer.class).single();
    }

    /** Events that were given up as unanswerable. */
    public int unanswered(Duration olderThan, int most) {
        return call("unanswered", olderThan, most)
                .param("attempts", Inbounds.MOST_ATTEMPTS)
                .update();
    }

    /** Closed ones, by when they were opened. */
    public int tickets(Duration olderThan, int most) {
        return call("tickets", olderThan, most).update();
    }

    public int audit(Duration olderThan, int most) {
        return call("audit", olderThan, most).update();
    }

    /** People who left, and preferences, enrollments and survey participation of people who are in the directory no more; keys of the deleted outlive their lines. */
    public int leavers(Duration olderThan, Duration linesOlderThan, int most) {
        return call("leavers", olderThan, most)
                .param("keysAge", Columns.micros(linesOlderThan.multipliedBy(2)))
                .query(Integer.class)
                .single();
    }

    /** Cards that no delivery carries any more. Looks through all deliveries, so once a night is often enough. */
    public int contents(Duration olderThan, int most) {
        return call("contents", olderThan.compareTo(Duration.ofDays(2)) < 0 ? Duration.ofDays(2) : olderThan, most)
                .update();
    }

    private JdbcClient.StatementSpec call(String statement, Duration olderThan, int most) {
        return sql.call(statement).param("age", Columns.micros(olderThan)).param("most", most);
    }
}
