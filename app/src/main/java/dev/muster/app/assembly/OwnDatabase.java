package dev.muster.app.assembly;

import dev.muster.app.settings.Refused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/** The database that Muster keeps itself: a PostgreSQL server as a child process, with its files in the data folder. */
final class OwnDatabase implements AutoCloseable {

    static final String USER = "postgres";

    /** After a crash the server first reads its journal. */
    private static final Duration TIME_TO_START = Duration.ofMinutes(1);

    /** The library is made for tests and gives durability away; a ledger of what was sent needs it. */
    private static final Map<String, String> DURABLE = Map.of("fsync", "on", "synchronous_commit", "on");

    /** Else everybody with an account on this machine would be the database's master. */
    private static final String ONLY_WITH_PASSWORD = """
            # Written by Muster. Its password is in database.key beside this folder.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final FileChannel lock;
    private final EmbeddedPostgres server;
    private final String password;

    private OwnDatabase(FileChannel lock, EmbeddedPostgres server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    static OwnDatabase in(Path data) {
        Path folder = data.toAbsolutePath();
        try {
            Files.createDirectories(folder.getParent());
            FileChannel lock = lock(folder.resolveSibling(folder.getFileName() + ".lock"));
            LeftOver.stopIn(folder);
            String password =
                    HexFormat.of().formatHex(SecretFile.in(folder.resolveSibling("database.key"), "the database"));
            OwnDatabase database = new OwnDatabase(lock, start(folder, password), password);
            database.closeToStrangers(folder.resolve("pg_hba.conf"));
            return database;
        } catch (IOException | IllegalStateException | SQLException e) {
            throw new Refused(
                    "The database in %s does not start: %s Look at the folder's rights and the free space; PostgreSQL does not run as root."
                            .formatted(folder, e.getMessage()));
        }
    }

    private static EmbeddedPostgres start(Path folder, String password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // We close in order; the library's own hook would take the database away from what is still being sent.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(TIME_TO_START)
                .setConnectConfig("password", password);
        DURABLE.forEach(builder::setServerConfig);
        return builder.start();
    }

    private void closeToStrangers(Path access) throws IOException, SQLException {
        if (Files.readString(access).equals(ONLY_WITH_PASSWORD)) {
            return;
        }
        try (Connection connection =
                        server.getPostgresDatabase(Map.of("password", password)).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + USER + " PASSWORD '" + password + "'");
            Files.writeString(access, ONLY_WITH_PASSWORD);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    URI url() {
        return URI.create(server.getJdbcUrl(USER, "postgres"));
    }

    String password() {
        return password;
    }

    /** The system lets go of the lock when its process ends, however it ends. */
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new Refused("Another Muster is running on %s. Stop it, or give this one a data folder of its own."
                    .formatted(file.getParent()));
        }
        return channel;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
