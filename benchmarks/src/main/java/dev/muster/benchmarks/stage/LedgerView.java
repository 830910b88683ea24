package dev.muster.benchmarks.stage;

import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger, seen and set up by somebody who sends nothing. */
public final class LedgerView {

    private static final String OPEN = "state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY')";

    private static final String HELD = """
             FROM delivery d
            JOIN unnest(:ids::uuid[], :owners::text[], :attempts::integer[]) AS h (id, owner, attempt)
                ON h.id = d.id AND h.owner = d.owner AND h.attempt = d.attempt
            WHERE d.state IN ('CLAIMED', 'SENDING')""";

    private static final int AT_ONCE = 50_000;

    private static final String PRETENDED = """
            INSERT INTO delivery (id, push, recipient, platform, user_id, room, state, due_at, reason, conversation, message)
            SELECT gen_random_uuid(), :push, 'longago' || to_char(n, 'FM0000000') || '@example.com', 'teams', n::text, '',
                outcome.state::delivery_state, clock_timestamp(), outcome.reason, n::text, n::text
            FROM generate_series(:from, :to) AS n
            CROSS JOIN LATERAL (SELECT CASE n % 500 WHEN 0 THEN 'FAILED' WHEN 1 THEN 'SKIPPED' WHEN 2 THEN 'IN_DOUBT' ELSE 'SENT' END,
                CASE n % 500 WHEN 0 THEN 'unknown-address' WHEN 1 THEN 'opted-out' ELSE '' END) AS outcome (state, reason)""";

    private final JdbcClient jdbc;

    LedgerView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deliveries without an end. */
    public int open() {
        return number("SELECT count(*) FROM delivery WHERE " + OPEN);
    }

    public int sent() {
        return number("SELECT count(*) FROM delivery WHERE state = 'SENT'");
    }

    public int inDoubt() {
        return number("SELECT count(*) FROM delivery WHERE state = 'IN_DOUBT'");
    }

    /** Events of the platforms that were kept. */
    public int inbound() {
        return number("SELECT count(*) FROM inbound");
    }

    private int number(String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    /** From the first delivery of a push that ended to the last, by the database's clock. */
    public double secondsOfSending() {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM max(changed_at) - min(changed_at)), 0)
                        FROM delivery WHERE push IS NOT NULL AND state = 'SENT'""").query(Double.class).single();
    }

    /** What the database has written into its journal so far. */
    public long journalBytes() {
        return jdbc.sql("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    /** As if so many more had been sent by the push long ago, some in vain. */
    public void pretend(PushId push, int deliveries) {
        for (int from = 0; from < deliveries; from += AT_ONCE) {
            jdbc.sql(PRETENDED)
                    .param("push", push.value())
                    .param("from", from + 1)
                    .param("to", Math.min(from + AT_ONCE, deliveries))
                    .update();
        }
        jdbc.sql("VACUUM ANALYZE delivery").update();
    }

    /** Every delivery with where it stands, by its id. */
    public Map<String, Status> deliveries() {
        return read("SELECT id, state FROM delivery WHERE platform IS NOT NULL");
    }

    /** One line for each recipient of a push. */
    public Map<String, Status> recipients() {
        return read("SELECT recipient AS id, state FROM delivery WHERE push IS NOT NULL");
    }

    private Map<String, Status> read(String query) {
        Map<String, Status> read = new HashMap<>();
        jdbc.sql(query).query(row -> {
            read.put(row.getString("id"), Status.valueOf(row.getString("state")));
        });
        return read;
    }

    /** What some dispatcher holds at this moment. */
    public List<Held> held() {
        return jdbc.sql("SELECT id, owner, attempt FROM delivery WHERE state IN ('CLAIMED', 'SENDING')")
                .query((row, _) -> new Held(row.getString("id"), row.getString("owner"), row.getInt("attempt")))
                .list();
    }

    /** How many of these are still held by the same dispatcher for the same attempt. */
    public int stillHeld(List<Held> held) {
        return about("SELECT count(*)" + HELD, held).query(Integer.class).single();
    }

    /** Makes the time of these leases pass at once. */
    public void endLeases(List<Held> held) {
        about("UPDATE delivery SET lease_until = clock_timestamp() WHERE id IN (SELECT d.id" + HELD + ")", held)
                .update();
    }

    private JdbcClient.StatementSpec about(String statement, List<Held> held) {
        return jdbc.sql(statement)
                .param("ids", held.stream().map(Held::id).toArray(String[]::new))
                .param("owners", held.stream().map(Held::owner).toArray(String[]::new))
                .param(
                        "attempts",
                        held.stream()
                                .map(one -> Integer.toString(one.attempt()))
                                .toArray(String[]::new));
    }

    /** A delivery in a dispatcher's hands. */
    public record Held(String id, String owner, int attempt) {}
}
