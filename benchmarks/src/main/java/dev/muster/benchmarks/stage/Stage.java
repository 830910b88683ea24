package dev.muster.benchmarks.stage;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.store.PostgresStores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rollout set up to be measured: a database, the platforms, replicas of Muster. Closing it leaves nothing behind. */
public final class Stage implements AutoCloseable {

    private static final Duration TO_START = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Opened opened;
    private final Path folder;
    private final RolloutFolder rollout;
    private final DatabaseServer database;
    private final Operator operator;
    private final LedgerView ledger;
    private final List<Replica> replicas = new ArrayList<>();
    private final int botPort = FreePorts.some(1).getFirst();
    private @Nullable Platforms platforms;

    private Stage(Opened opened, int people) {
        this.opened = opened;
        folder = opened.add(TempFolder.create()).path();
        rollout = RolloutFolder.in(folder.resolve("rollout"), people);
        database = opened.add(DatabaseServer.in(folder.resolve("postgres")));
        HikariDataSource connections = opened.add(database.connections());
        operator = new Operator(rollout, PostgresStores.in(connections));
        ledger = new LedgerView(JdbcClient.create(connections));
    }

    public static Stage forPeople(int people) {
        Opened opened = new Opened();
        try {
            return new Stage(opened, people);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** {@code limits} are the simulator's own options. */
    public Platforms openPlatforms(String... limits) {
        Platforms started = opened.add(Platforms.start(folder, rollout, botPort, List.of(limits)));
        platforms = started;
        return started;
    }

    /** As if we had written to everybody before: sending is one call then, and no longer two. */
    public void openChats() {
        operator.openChats(openedPlatforms());
    }

    private Platforms openedPlatforms() {
        if (platforms == null) {
            throw new IllegalStateException("The platforms come first");
        }
        return platforms;
    }

    /** Starts so many together, and returns when all are ready; together they make so many calls a second. */
    public List<Replica> startReplicas(int many, double perSecond) {
        ReplicaSettings settings = new ReplicaSettings(rollout, folder.resolve("data"), database.url(), perSecond);
        for (int number = 1; number <= many; number++) {
            int port = replicas.isEmpty() ? botPort : 0;
            replicas.add(opened.add(new Replica(
                    "replica-" + number,
                    folder,
                    settings.environment(openedPlatforms().base(), port))));
        }
        replicas.forEach(Replica::awaitReady);
        return List.copyOf(replicas);
    }

    /** A process that has the real stores and dispatchers, and a channel that takes everything at once. */
    public void startNoopSender() {
        opened.add(Child.start("sender", folder, Map.of(), Programs.benchmarks("send", database.url())))
                .awaitSaying("ready", TO_START);
    }

    public Operator operator() {
        return operator;
    }

    /** Waits until every delivery has come to an end; looks rarely, since counting is work for the database, too. */
    public Duration awaitAllEnded(Duration patience) {
        return Waiting.upTo(patience, LOOK, "nothing is pending", () -> operator.pending() == 0 && ledger.open() == 0);
    }

    public DatabaseServer database() {
        return database;
    }

    public LedgerView ledger() {
        return ledger;
    }

    @Override
    public void close() {
        opened.close();
    }
}
