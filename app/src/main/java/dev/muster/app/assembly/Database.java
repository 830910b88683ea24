package dev.muster.app.assembly;

import com.zaxxer.hikari.HikariDataSource;
import dev.muster.app.settings.Settings;
import java.net.URI;
import java.time.Duration;
import javax.sql.DataSource;

/** Connections to the database, which is the operator's or our own. */
public final class Database implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    /** Slack waits 3 seconds for an answer: by then a platform must know that what it brought could not be stored. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration VALIDATION = Duration.ofSeconds(1);
    private static final int CONNECT_SECONDS = 2;

    private final HikariDataSource pool;
    private final AutoCloseable server;

    private Database(HikariDataSource pool, AutoCloseable server) {
        this.pool = pool;
        this.server = server;
    }

    public static Database of(Settings settings) {
        Settings.Database wanted = settings.keeping().database();
        return wanted.url()
                .map(url -> new Database(pool(url, wanted.user(), wanted.password()), () -> {}))
                .orElseGet(() -> own(OwnDatabase.in(settings.keeping().folder().resolve("postgres"))));
    }

    private static Database own(OwnDatabase server) {
        return new Database(pool(server.url(), OwnDatabase.USER, server.password()), server);
    }

    private static HikariDataSource pool(URI url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url.toString());
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setValidationTimeout(VALIDATION.toMillis());
        pool.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        pool.addDataSourceProperty("tcpKeepAlive", true);
        pool.addDataSourceProperty("ApplicationName", "muster");
        return pool;
    }

    public DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException("The database server did not stop in order", e);
        }
    }
}
