package dev.muster.store;

import static dev.muster.testkit.Examples.aCard;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.manyDeliveries;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.muster.delivery.Desk;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.DispatcherThreads;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Letter;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens on the way: the ends add up to the recipients, what was sent arrived, the rest of what arrived is in doubt, nothing arrives twice. */
@Timeout(60)
class LawTest {

    private static final int RECIPIENTS = 600;

    @RegisterExtension
    static final Database DATABASE = new Database(track -> new Rate(50_000, 500));

    private final PushId push = aPush();
    private final List<DispatcherThreads> replicas = new ArrayList<>();

    @AfterEach
    void endReplicas() {
        replicas.forEach(DispatcherThreads::close);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsWhileReplicasDieAndAdminsCannotDecide(long seed) throws InterruptedException {
        Random dice = new Random(seed);
        MoodyPlatform platform = new MoodyPlatform(seed);
        add();
        replica("steady", DATABASE.stores(), DATABASE.stores().ledger(), platform, InstantSource.system());
        for (int life = 0; life < 5; life++) {
            SeveredLedger severed = new SeveredLedger(DATABASE.stores().ledger());
            replica("mortal " + life, DATABASE.stores(), severed, platform, skewed(dice));
            Thread.sleep(dice.nextInt(60));
            DATABASE.stores().pushControl().hold(push, Hold.ADMIN);
            Thread.sleep(dice.nextInt(20));
            severed.cut();
            DATABASE.stores().pushControl().release(push);
        }
        until(() -> {
            endLeasesOf("mortal%");
            return isOver();
        });
        assertLaw(platform);
        assertThat(DATABASE.stores().deliveries().counts(push).inDoubt())
                .as("five died with at most sixteen in flight, and about one in twenty is in doubt anyway")
                .isLessThan(5 * 16 + RECIPIENTS / 8);
    }

    @Test
    void holdsWhenThePushIsCancelledInTheMiddle() throws InterruptedException {
        MoodyPlatform platform = new MoodyPlatform(4);
        add();
        replica("one", DATABASE.stores(), DATABASE.stores().ledger(), platform, InstantSource.system());
        replica("two", DATABASE.stores(), DATABASE.stores().ledger(), platform, InstantSource.system());
        until(() -> platform.received().size() > 100);
        DATABASE.stores().pushControl().cancel(push, 1);
        int atCancel = platform.received().size();
        until(() -> {
            DATABASE.stores().pushControl().cancel(push, 200);
            return isOver();
        });
        assertLaw(platform);
        assertThat(platform.received().size() - atCancel)
                .as("what was in flight")
                .isLessThanOrEqualTo(2 * 16);
        assertThat(DATABASE.stores().deliveries().counts(push).cancelled()).isPositive();
    }

    @Test
    void holdsWhileTheConnectionsToTheDatabaseAreCutAgainAndAgain() throws Exception {
        MoodyPlatform platform = new MoodyPlatform(5);
        add();
        try (CutWire wire = new CutWire(port());
                HikariDataSource pool = through(wire)) {
            PostgresStores stores = PostgresStores.in(pool, track -> new Rate(50_000, 500));
            replica("far", stores, stores.ledger(), platform, InstantSource.system());
            for (int cut = 0; cut < 20; cut++) {
                Thread.sleep(30);
                wire.cut();
            }
            until(() -> {
                endLeasesOfWhatNobodyKnowsOf();
                return isOver();
            });
            endReplicas();
            replicas.clear();
        }
        assertLaw(platform);
    }

    @Test
    void holdsWhileTheDisksOfTheDatabaseAreFull() throws InterruptedException {
        MoodyPlatform platform = new MoodyPlatform(6);
        add();
        replica("one", DATABASE.stores(), DATABASE.stores().ledger(), platform, InstantSource.system());
        until(() -> platform.received().size() > 50);
        DATABASE.jdbc().sql("""
                CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
                CREATE TRIGGER disk_full BEFORE INSERT OR UPDATE ON delivery FOR EACH STATEMENT EXECUTE FUNCTION disk_full()
                """).update();
        int atFull = platform.received().size();
        Thread.sleep(300);
        assertThat(platform.received().size() - atFull).as("what was in flight").isLessThanOrEqualTo(16);
        DATABASE.jdbc()
                .sql("DROP TRIGGER disk_full ON delivery; DROP FUNCTION disk_full")
                .update();
        until(this::isOver);
        assertLaw(platform);
    }

    private void replica(
            String owner, PostgresStores stores, Ledger ledger, MoodyPlatform platform, InstantSource clock) {
        Desk desk =
                new Desk(ledger, stores.deliveries(), stores.contents(), stores.pace(), stores.pushControl(), clock);
        DispatcherThreads threads = new DispatcherThreads(new Dispatcher(List.of(platform), desk, owner, event -> {}));
        replicas.add(threads);
        threads.start();
    }

    /** Ten minutes fast or slow, and an hour off now and then. */
    private static InstantSource skewed(Random dice) {
        Duration skew = Duration.ofMinutes(dice.nextInt(21) - 10);
        return () -> Instant.now()
                .plus(skew)
                .plus(dice.nextInt(10) == 0 ? Duration.ofHours(dice.nextBoolean() ? 1 : -1) : Duration.ZERO);
    }

    private void add() {
        Letter letter = new Letter(DATABASE.stores().contents().keep(aCard("Hello")), Map.of());
        DATABASE.stores().deliveries().add(manyDeliveries(push, RECIPIENTS, letter), Duration.ZERO);
    }

    private boolean isOver() {
        DATABASE.jdbc()
                .sql("UPDATE delivery SET due_at = clock_timestamp() WHERE state = 'RETRY'")
                .update();
        DATABASE.stores().ledger().recover();
        return DATABASE.stores().deliveries().counts(push).pending() == 0;
    }

    private static void endLeasesOf(String owners) {
        DATABASE.jdbc()
                .sql(
                        "UPDATE delivery SET lease_until = '-infinity' WHERE state IN ('CLAIMED', 'SENDING') AND owner LIKE :owners")
                .param("owners", owners)
                .update();
    }

    /** The database may carry out what a cut connection brought, though nobody hears of it: such a claim is renewed by nobody. */
    private static void endLeasesOfWhatNobodyKnowsOf() {
        DATABASE.jdbc()
                .sql(
                        "UPDATE delivery SET lease_until = '-infinity'"
                                + " WHERE state IN ('CLAIMED', 'SENDING') AND changed_at < clock_timestamp() - interval '3 seconds'")
                .update();
    }

    private static void until(BooleanSupplier end) throws InterruptedException {
        while (!end.getAsBoolean()) {
            Thread.sleep(20);
        }
    }

    private void assertLaw(MoodyPlatform platform) {
        Map<Status, Set<UUID>> ends = new HashMap<>();
        DATABASE.jdbc().sql("SELECT id, state FROM delivery").query(row -> {
            ends.computeIfAbsent(Status.valueOf(row.getString("state")), added -> new HashSet<>())
                    .add(row.getObject("id", UUID.class));
        });
        Set<UUID> sent = ends.getOrDefault(Status.SENT, Set.of());
        assertThat(platform.received()).doesNotHaveDuplicates().containsAll(sent);
        Set<UUID> unsure = new HashSet<>(platform.received());
        unsure.removeAll(sent);
        assertThat(ends.getOrDefault(Status.IN_DOUBT, Set.of())).containsAll(unsure);
        assertThat(DATABASE.stores().deliveries().counts(push).total()).isEqualTo(RECIPIENTS);
        ends.forEach((status, ids) ->
                assertThat(status.isEnd()).as(status + ": " + ids.size()).isTrue());
        assertThat(DATABASE.stores().deliveries().counts(push).sent()).isEqualTo(sent.size());
    }

    private static String url() {
        return ((HikariDataSource) DATABASE.source()).getJdbcUrl();
    }

    private static int port() {
        return URI.create(url().substring("jdbc:".length())).getPort();
    }

    private static HikariDataSource through(CutWire wire) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url().replace(":" + port() + "/", ":" + wire.port() + "/"));
        config.setMaximumPoolSize(6);
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        return new HikariDataSource(config);
    }
}
