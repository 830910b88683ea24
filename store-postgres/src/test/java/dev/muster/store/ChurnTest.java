package dev.muster.store;

import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.anAnswer;
import static dev.muster.testkit.Examples.manyDeliveries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How many rows the ledger touches, by the database's own statistics: what it costs however large the table is. */
class ChurnTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Track SLACK = Track.sending(Platform.SLACK);
    private static final int MANY = 6_000;

    private Connection connection;
    private JdbcClient jdbc;
    private PostgresStores stores;

    @BeforeEach
    void worksOverOneConnection() throws SQLException {
        connection = DATABASE.source().getConnection();
        var one = new SingleConnectionDataSource(connection, true);
        jdbc = JdbcClient.create(one);
        stores = PostgresStores.in(one);
        stores.upkeep().tidy();
    }

    @AfterEach
    void givesItBack() throws SQLException {
        connection.close();
    }

    @Test
    void keepsNoPlanThatWasMadeForASmallTable() {
        add(aPush(), 30);
        for (int round = 0; round < 20; round++) {
            send(1);
            stores.ledger().claimAnswers(SLACK, 1, "me");
        }
        add(aPush(), MANY);
        long before = touched();
        for (int round = 0; round < 10; round++) {
            send(10);
            stores.ledger().claimAnswers(SLACK, 1, "me");
        }
        assertThat(touched() - before).as("rows touched for 100 of %d", MANY).isLessThan(5_000);
    }

    @Test
    void walksOverNothingThatWasSentBefore() {
        add(aPush(), MANY);
        while (send(200) > 0 && sent() < MANY - 200) {
            Thread.onSpinWait();
        }
        send(10);
        long before = touched();
        send(10);
        assertThat(touched() - before)
                .as("rows touched for 10 after %d were sent and none vacuumed", MANY - 200)
                .isLessThan(300);
    }

    @Test
    void walksOverNothingThatIsHeld() {
        PushId held = aPush();
        add(held, MANY);
        stores.pushControl().hold(held, Hold.ADMIN);
        add(aPush(), 10);
        long before = touched();
        assertThat(send(10)).isEqualTo(10);
        assertThat(touched() - before).isLessThan(300);
    }

    @Test
    void answersWhileAPushIsUnderWay() {
        add(aPush(), MANY);
        stores.deliveries().add(List.of(anAnswer("ada"), anAnswer("ada"), anAnswer("ben")), Duration.ZERO);
        long before = touched();
        assertThat(stores.ledger().claimAnswers(SLACK, 10, "me")).hasSize(2);
        assertThat(touched() - before).isLessThan(100);
    }

    private void add(PushId push, int many) {
        stores.deliveries().add(manyDeliveries(push, many, aLetter()), Duration.ZERO);
    }

    private int send(int many) {
        Ledger ledger = stores.ledger();
        List<Claimed> begun = ledger.begin(ledger.claimPushed(SLACK, many, "me"));
        List<Ended> ended = begun.stream()
                .map(one -> new Ended(one, new Settlement.Sent(new Receipt("D1", "1.1"))))
                .toList();
        return ledger.settle(ended).size();
    }

    private int sent() {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE state = 'SENT'")
                .query(Integer.class)
                .single();
    }

    /** Rows that scans and index entries led to, live or dead. */
    private long touched() {
        jdbc.sql("SELECT pg_stat_force_next_flush()").query().singleRow();
        return jdbc.sql("""
                        SELECT (SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'delivery')
                            + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'delivery')
                        """).query(Long.class).single();
    }
}
