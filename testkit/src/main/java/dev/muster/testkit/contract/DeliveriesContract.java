package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aDelivery;
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
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Deliveries} promises to those who add to the ledger and read from it. */
public abstract class DeliveriesContract {

    private final PushId push = aPush();

    protected abstract Deliveries deliveries();

    /** The other face of the same ledger. */
    protected abstract Ledger ledger();

    @Test
    void countsWhatIsAddedAsPending() {
        assertThat(deliveries().add(manyDeliveries(push, 3, aLetter()), ZERO)).isEqualTo(3);
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(3, 0, 0, 0, 0, 0));
    }

    @Test
    void knowsNothingOfAPushWithoutDeliveries() {
        assertThat(deliveries().counts(push)).isEqualTo(Counts.NONE);
        assertThat(deliveries().lines(push, "", 10)).isEmpty();
    }

    @Test
    void addsNothingWhereNothingIsGiven() {
        assertThat(deliveries().add(List.of(), ZERO)).isZero();
        deliveries().skip(push, List.of());
        assertThat(deliveries().counts(push)).isEqualTo(Counts.NONE);
    }

    @Test
    void reachesARecipientOfAPushOnceHoweverOftenAdded() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        assertThat(deliveries().add(List.of(aDelivery(push, "ada"), aDelivery(push, "ben")), ZERO))
                .isEqualTo(1);
        assertThat(deliveries().counts(push).total()).isEqualTo(2);
    }

    @Test
    void reachesARecipientOnceWithinOneBatchToo() {
        assertThat(deliveries().add(List.of(aDelivery(push, "ada"), aDelivery(push, "ada")), ZERO))
                .isEqualTo(1);
    }

    @Test
    void reachesTheSameRecipientByAnotherPush() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        assertThat(deliveries().add(List.of(aDelivery(aPush(), "ada")), ZERO)).isEqualTo(1);
    }

    @Test
    void addsEveryAnswerButTheSameOneOnlyOnce() {
        Delivery answer = anAnswer("ada");
        assertThat(deliveries().add(List.of(answer, anAnswer("ada")), ZERO)).isEqualTo(2);
        assertThat(deliveries().add(List.of(answer), ZERO)).isZero();
    }

    @Test
    void keepsTheReasonOfThoseWhoAreNotWrittenTo() {
        deliveries().skip(push, List.of(new Skip("ada", "opted-out")));
        Line line = deliveries().lines(push, "", 10).getFirst();
        assertThat(line.recipient()).isEqualTo("ada");
        assertThat(line.platform()).isEmpty();
        assertThat(line.status()).isEqualTo(Status.SKIPPED);
        assertThat(line.reason()).isEqualTo("opted-out");
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(0, 0, 0, 1, 0, 0));
    }

    @Test
    void leavesALineAsItIsWhenItsRecipientIsSkippedAfterwards() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        deliveries().skip(push, List.of(new Skip("ada", "opted-out"), new Skip("ben", "exempt")));
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
    }

    @Test
    void writesToNobodyWhoWasSkippedBefore() {
        deliveries().skip(push, List.of(new Skip("ada", "exempt")));
        assertThat(deliveries().add(List.of(aDelivery(push, "ada")), ZERO)).isZero();
    }

    @Test
    void countsEveryEndApart() {
        deliveries().add(manyDeliveries(push, 5, aLetter()), ZERO);
        List<Claimed> begun = ledger().begin(ledger().claim(Platform.SLACK, 4, "me"));
        ledger().settle(begun.get(0), new Settlement.Sent(new Receipt("D1", "1.1")));
        ledger().settle(begun.get(1), new Settlement.Failed("blocked", "is_blocked"));
        ledger().settle(begun.get(2), new Settlement.InDoubt("timeout"));
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(2, 1, 1, 0, 0, 1));
    }

    @Test
    void tellsTheReasonOfAFailureInItsLine() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        Claimed begun = ledger().begin(ledger().claim(Platform.SLACK, 1, "me")).getFirst();
        ledger().settle(begun, new Settlement.Failed("blocked", "is_blocked"));
        Line line = deliveries().lines(push, "", 1).getFirst();
        assertThat(line.status()).isEqualTo(Status.FAILED);
        assertThat(line.reason()).isEqualTo("blocked");
        assertThat(line.platform()).isEqualTo(Optional.of(Platform.SLACK));
    }

    @Test
    void turnsThePagesOfAPushByRecipient() {
        deliveries().add(List.of(aDelivery(push, "cem"), aDelivery(push, "ada")), ZERO);
        deliveries().skip(push, List.of(new Skip("ben", "exempt")));
        deliveries().add(List.of(aDelivery(aPush(), "other")), ZERO);
        assertThat(deliveries().lines(push, "", 2)).extracting(Line::recipient).containsExactly("ada", "ben");
        assertThat(deliveries().lines(push, "ben", 2))
                .extracting(Line::recipient)
                .containsExactly("cem");
    }

    @Test
    void holdsAPushUntilItIsReleased() {
        assertThat(deliveries().isHeld(push)).isFalse();
        deliveries().hold(push);
        deliveries().hold(push);
        assertThat(deliveries().isHeld(push)).isTrue();
        assertThat(deliveries().isHeld(aPush())).isFalse();
        deliveries().release(push);
        assertThat(deliveries().isHeld(push)).isFalse();
    }
}
