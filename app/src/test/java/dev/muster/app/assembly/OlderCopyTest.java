package dev.muster.app.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.settings.Rates;
import dev.muster.app.settings.Settings;
import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Origin;
import dev.muster.store.Footprint;
import dev.muster.store.PostgresStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class OlderCopyTest {

    @TempDir
    static Path kept;

    private static Database database;
    private static PostgresStores stores;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        database = Database.of(new Settings(
                new Settings.Ports(0, 0, false),
                new Settings.Rolled(Path.of(""), Path.of("")),
                Settings.Keeping.ownDatabaseIn(kept),
                new Settings.Platforms(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Rates.USUAL)));
        stores = PostgresStores.in(database.connections());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        sql("DELETE FROM delivery");
        sql("DELETE FROM ledger_home");
    }

    @Test
    void isNoneAtTheVeryFirstStart() {
        assertThat(beside().isOne()).isFalse();
    }

    @Test
    void isNoneWhereTheDatabaseHasOnlyMovedOn() {
        beside().accept();
        owe();
        assertThat(beside().isOne()).isFalse();
        beside().note();
        assertThat(beside().isOne()).isFalse();
    }

    @Test
    void isADatabaseThatWasFurtherBefore() throws IOException {
        beside().accept();
        Footprint now = stores.home().footprint();
        Files.writeString(folder.resolve("footprint"), now.cluster() + " " + (now.position() + 1_000_000));
        assertThat(beside().isOne()).isTrue();
        beside().accept();
        assertThat(beside().isOne()).as("accepted").isFalse();
    }

    @Test
    void isADatabaseThatWasDumpedElsewhere() {
        beside().accept();
        sql("UPDATE ledger_home SET cluster = 'another'");
        assertThat(beside().isOne()).isTrue();
        beside().accept();
        assertThat(beside().isOne()).isFalse();
    }

    @Test
    void isADatabaseOfOurOwnWhoseFootprintWasTakenAway() throws IOException {
        owe();
        beside().accept();
        Files.delete(folder.resolve("footprint"));
        assertThat(beside().isOne()).isTrue();
        assertThat(new OlderCopy(stores.home(), folder, false).isOne())
                .as("a new replica of a shared database")
                .isFalse();
    }

    @Test
    void takesAFileThatIsNotOursForNone() throws IOException {
        Files.writeString(folder.resolve("footprint"), "\u0000\u0001 garbage 99999999999999999999999");
        assertThat(new OlderCopy(stores.home(), folder, false).isOne()).isFalse();
    }

    @Test
    void dropsTheAnswersThatWereDue() {
        owe();
        assertThat(stores.home().dropAnswers()).isEqualTo(1);
        assertThat(stores.home().dropAnswers()).isZero();
    }

    private OlderCopy beside() {
        return new OlderCopy(stores.home(), folder, true);
    }

    private static void owe() {
        Letter letter = new Letter(new ContentId(UUID.randomUUID()), Map.of());
        stores.deliveries()
                .add(
                        List.of(new Delivery(
                                DeliveryId.next(),
                                new Origin.Answered("ada"),
                                Address.of(Platform.SLACK, "U1"),
                                letter)),
                        Duration.ZERO);
    }

    private static void sql(String statement) {
        JdbcClient.create(database.connections()).sql(statement).update();
    }
}
