package dev.muster.benchmarks.stage;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL server that is as durable as Muster's own, and can be made to crash. */
public final class DatabaseServer implements AutoCloseable {

    static final String USER = "postgres";

    /** The library is made for tests and gives durability away. */
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private DatabaseServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.server = start(folder, port);
    }

    static DatabaseServer in(Path folder) {
        return new DatabaseServer(folder, FreePorts.some(1).getFirst());
    }

    private static EmbeddedPostgres start(Path folder, int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
        DURABLE.forEach(builder::setServerConfig);
        try {
            return builder.start();
        } catch (IOException | IllegalStateException e) {
            throw new Failed("The database server does not start", e);
        }
    }

    public String url() {
        return server.getJdbcUrl(USER, "postgres");
    }

    /** As many connections as a replica has. */
    public HikariDataSource connections() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        return pool;
    }

    /** What {@code pg_ctl stop -m immediate} does: no checkpoint, no goodbye. */
    public void crash() {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
            Signals.send("QUIT", postmaster);
            Waiting.upTo(
                    Duration.ofSeconds(20),
                    "the database server is gone",
                    () -> !Files.exists(folder.resolve("postmaster.pid")));
        } catch (IOException e) {
            throw new Failed("The database server cannot be found", e);
        }
    }

    public void startAgain() {
        close();
        server = start(folder, port);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new Failed("The database server does not stop", e);
        }
    }
}
