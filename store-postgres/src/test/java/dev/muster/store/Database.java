package dev.muster.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Track;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of its own for every test class, emptied before every test, on one server for all. */
final class Database implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final String EMPTY = """
            DO $$ BEGIN EXECUTE (
                SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') || ' RESTART IDENTITY'
                FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'
            ); END $$
            """;

    private final Function<Track, Rate> rates;
    private String name = "";
    private HikariDataSource pool;
    private PostgresStores stores;

    Database(Function<Track, Rate> rates) {
        this.rates = rates;
    }

    Database() {
        this(Rate::of);
    }

    PostgresStores stores() {
        return stores;
    }

    DataSource source() {
        return pool;
    }

    String name() {
        return name;
    }

    /** From outside of this database. */
    JdbcClient server() {
        return JdbcClient.create(Server.POSTGRES.getPostgresDatabase());
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** Moves all that the database remembers into the past: what leases and due times see of time passing. */
    void pass(Duration time) {
        move(
                "UPDATE delivery SET due_at = due_at - %s, until_at = until_at - %s, lease_until = lease_until - %s",
                time);
        move("UPDATE delivery SET changed_at = changed_at - %s, looked_at = looked_at - %s", time);
        move("UPDATE pace SET next_free = next_free - %s, silent_until = silent_until - %s", time);
        move("UPDATE pace SET factor_at = factor_at - %s", time);
        move("UPDATE inbound SET free_at = free_at - %s, done_at = done_at - %s", time);
        move("UPDATE inbound SET received_at = received_at - %s", time);
        move("UPDATE place SET moved_at = moved_at - %s", time);
        move("UPDATE conversation SET opened_at = opened_at - %s", time);
        move("UPDATE ticket SET opened = opened - %s", time);
        move("UPDATE audit SET at = at - %s", time);
        move("UPDATE preference SET changed_at = changed_at - %s", time);
        move("UPDATE enrollment SET moved_at = moved_at - %s, until = until - %s", time);
        move("UPDATE person SET left_at = left_at - %s", time);
        move("UPDATE directory_staged SET at = at - %s", time);
        move("UPDATE session_booking SET starts_at = starts_at - %s, ends_at = ends_at - %s", time);
        move("UPDATE survey_participation SET asked_at = asked_at - %s", time);
        move("UPDATE content SET kept_at = kept_at - %s", time);
        move("UPDATE forgotten SET at = at - %s", time);
    }

    private void move(String update, Duration time) {
        jdbc().sql(update.replace("%s", "interval '" + time.toMillis() + " milliseconds'"))
                .update();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        name = context.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
        server().sql("CREATE DATABASE " + name).update();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        config.setMaximumPoolSize(20);
        pool = new HikariDataSource(config);
        PostgresStores.in(pool);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        jdbc().sql(EMPTY).update();
        migrate();
    }

    void migrate() {
        stores = PostgresStores.in(pool, rates);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        pool.close();
    }

    /** Started by the first test class that needs it; ends with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
