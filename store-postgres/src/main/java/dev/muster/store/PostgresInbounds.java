package dev.muster.store;

import dev.muster.channel.Address;
import dev.muster.channel.Inbound;
import dev.muster.conversation.Inbounds;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What came in, as JSON; what was answered stays, to recognise repeats. */
final class PostgresInbounds implements Inbounds {

    private final Statements sql;
    private final TransactionTemplate apart;

    PostgresInbounds(JdbcClient jdbc, PlatformTransactionManager transactions) {
        sql = new Statements(jdbc, "inbounds", "store", "take", "done", "forget");
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public boolean store(Inbound inbound) {
        return sql.call("store")
                        .param("event", Text.storable(inbound.event().value()))
                        .param("sender", sender(inbound))
                        .param("inbound", Json.write(new Envelope(inbound)))
                        .update()
                == 1;
    }

    private static String sender(Inbound inbound) {
        return switch (inbound) {
            case Inbound.FromPerson someone -> key(someone.from());
            case Inbound.Unknown _ -> "";
        };
    }

    private static String key(Address from) {
        return from.platform().key() + "/" + from.user();
    }

    /** Committed at once: were the attempt to roll back with the answer that failed, it would be tried for ever. */
    @Override
    public Optional<Inbound> take() {
        Optional<String> taken = apart.execute(status -> sql.call("take")
                .param("most", MOST_ATTEMPTS)
                .param("pause", Columns.micros(Inbounds.pause(1)))
                .query(String.class)
                .optional());
        return taken.map(json -> Json.read(json, Envelope.class).inbound());
    }

    @Override
    public void done(Inbound inbound) {
        String event = Text.storable(inbound.event().value());
        if (sql.call("done").param("event", event).update() == 0) {
            throw new IllegalStateException(event + " was answered by another worker");
        }
    }

    @Override
    public int forget(Duration olderThan, int most) {
        return sql.call("forget")
                .param("age", Columns.micros(olderThan))
                .param("most", most)
                .update();
    }

    private record Envelope(Inbound inbound) {}
}
