package dev.muster.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A database server as an operator has it, which can be cut off and started again. */
final class AServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path data;
    private final EmbeddedPostgres server;

    private AServer(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static AServer in(Path data) {
        try {
            return new AServer(
                    data,
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            // The library gives both away; a server that forgets what it committed makes everybody send
                            // twice.
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    /** As {@code pg_ctl stop -m immediate}: all connections break at once. */
    void cutOff() {
        try {
            long process = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            run(List.of("kill", "-QUIT", Long.toString(process)));
            Waiting.upTo(
                    PATIENCE,
                    "the server is gone",
                    () -> ProcessHandle.of(process)
                            .filter(ProcessHandle::isAlive)
                            .isEmpty());
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the words by which it was started before, which it keeps. */
    void startAgain() {
        try {
            String words = Files.readString(data.resolve("postmaster.opts")).strip();
            String unprivileged = System.getProperty("user.name").equals("root") ? "unshare -U " : "";
            new ProcessBuilder("sh", "-c", "exec " + unprivileged + words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Waiting.upTo(PATIENCE, "the server answers", this::answers);
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "")) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static void run(List<String> command) {
        try {
            boolean _ = new ProcessBuilder(command).start().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
