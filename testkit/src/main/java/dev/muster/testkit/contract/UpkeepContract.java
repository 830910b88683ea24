package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.anAnswer;
import static dev.muster.testkit.Examples.manyDeliveries;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import dev.muster.delivery.Upkeep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Upkeep} promises to the clock. */
public abstract class UpkeepContract {

    private static final Track SLACK = Track.sending(Platform.SLACK);
    private static final Duration MONTH = Duration.ofDays(30);

    private final PushId push = aPush();

    protected abstract Upkeep upkeep();

    protected abstract Deliveries deliveries();

    protected abstract Ledger ledger();

    protected abstract void pass(Duration time);

    @Test
    void forgetsWhatEndedLongAgoAndKeepsWhatItCountedTo() {
        deliveries().add(manyDeliveries(push, 5, aLetter()), ZERO);
        ledger().begin(ledger().claimPushed(SLACK, 3, "me")).forEach(this::send);
        pass(MONTH.plusDays(1));
        assertThat(upkeep().forget(MONTH, 2)).isEqualTo(2);
        assertThat(upkeep().forget(MONTH, 2)).isEqualTo(1);
        assertThat(upkeep().forget(MONTH, 2)).isZero();
        assertThat(deliveries().lines(push, "", 10)).hasSize(2);
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(2, 3, 0, 0, 0, 0));
    }

    @Test
    void forgetsAnswersToo() {
        deliveries().add(List.of(anAnswer("ada")), ZERO);
        ledger().begin(ledger().claimAnswers(SLACK, 1, "me")).forEach(this::send);
        assertThat(upkeep().forget(MONTH, 10)).isZero();
        pass(MONTH.plusDays(1));
        assertThat(upkeep().forget(MONTH, 10)).isEqualTo(1);
    }

    @Test
    void keepsTheCountsWhenItTidies() {
        deliveries().add(manyDeliveries(push, 5, aLetter()), ZERO);
        ledger().begin(ledger().claimPushed(SLACK, 3, "me")).forEach(this::send);
        upkeep().tidy();
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(2, 3, 0, 0, 0, 0));
    }

    private void send(Claimed claimed) {
        ledger().settle(List.of(new Ended(claimed, new Settlement.Sent(new Receipt("D1", "1.1")))));
    }
}
