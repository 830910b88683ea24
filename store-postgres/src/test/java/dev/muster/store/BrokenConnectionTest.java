package dev.muster.store;

import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.manyDeliveries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The database throws everybody out at the worst moment. */
class BrokenConnectionTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final Track SLACK = Track.sending(Platform.SLACK);

    private final PushId push = aPush();
    private List<Claimed> begun = List.of();
    private List<Ended> ended = List.of();

    @BeforeEach
    void beginsFive() {
        DATABASE.stores().deliveries().add(manyDeliveries(push, 8, aLetter()), Duration.ZERO);
        begun = ledger().begin(ledger().claimPushed(SLACK, 5, "me"));
        ended = begun.stream()
                .map(one -> new Ended(one, new Settlement.Sent(new Receipt("D1", "1.1"))))
                .toList();
    }

    @Test
    void booksAfterwardsWhatWasBegunBefore() {
        breakAll();
        assertThat(patiently(() -> ledger().settle(ended))).isEqualTo(ended);
        assertThat(counts()).isEqualTo(new Counts(3, 5, 0, 0, 0, 0));
    }

    @Test
    void booksNothingByHalves() {
        assertThatThrownBy(() -> DATABASE.stores().atomically().run(() -> {
                    ledger().settle(ended);
                    breakAll();
                }))
                .isInstanceOfAny(TransactionException.class, DataAccessException.class);
        assertThat(patiently(this::counts)).isEqualTo(new Counts(8, 0, 0, 0, 0, 0));
        assertThat(ledger().settle(ended)).hasSize(5);
        assertThat(counts()).isEqualTo(new Counts(3, 5, 0, 0, 0, 0));
    }

    @Test
    void bringsIntoDoubtWhatNobodyCameBackFor() {
        breakAll();
        patiently(() -> {
            DATABASE.pass(Ledger.LEASE.plusSeconds(1));
            return true;
        });
        assertThat(ledger().recover()).hasSize(5);
        assertThat(counts()).isEqualTo(new Counts(3, 0, 0, 0, 0, 5));
    }

    private static Ledger ledger() {
        return DATABASE.stores().ledger();
    }

    private Counts counts() {
        return DATABASE.stores().deliveries().counts(push);
    }

    private static void breakAll() {
        DATABASE.server()
                .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
                .param("name", DATABASE.name())
                .query()
                .listOfRows();
    }

    /** The pool notices a broken connection when it is used. */
    private static <T> T patiently(Supplier<T> work) {
        for (int failures = 0; failures < 20; failures++) {
            try {
                return work.get();
            } catch (DataAccessException _) {
                Thread.onSpinWait();
            }
        }
        return work.get();
    }
}
