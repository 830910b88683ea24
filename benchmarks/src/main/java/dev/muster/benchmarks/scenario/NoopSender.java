package dev.muster.benchmarks.scenario;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.channel.Channel;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Desk;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.DispatcherThreads;
import dev.muster.delivery.Rate;
import dev.muster.store.PostgresStores;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The real stores and dispatchers, with a channel that takes everything at once: a replica without a network. */
public final class NoopSender implements AutoCloseable {

    private static final Rate UNLIMITED = Rate.perSecond(Broadcast.UNLIMITED);

    private final HikariDataSource connections = new HikariDataSource();
    private final DispatcherThreads threads;

    public NoopSender(String url) {
        connections.setJdbcUrl(url);
        connections.setMaximumPoolSize(16);
        PostgresStores stores = PostgresStores.in(connections, _ -> UNLIMITED);
        Desk desk = new Desk(
                stores.ledger(),
                stores.deliveries(),
                stores.contents(),
                stores.pace(),
                stores.pushControl(),
                InstantSource.system());
        threads = new DispatcherThreads(new Dispatcher(
                List.of(new TakesEverything()), desk, UUID.randomUUID().toString(), _ -> {}));
        threads.start();
    }

    private record TakesEverything() implements Channel {

        @Override
        public Platform platform() {
            return Platform.TEAMS;
        }

        @Override
        public Outcome send(Outgoing outgoing) {
            return new Outcome.Accepted(
                    new Receipt(outgoing.to().user(), outgoing.delivery().toString()));
        }
    }

    @Override
    public void close() {
        threads.close();
        connections.close();
    }
}
