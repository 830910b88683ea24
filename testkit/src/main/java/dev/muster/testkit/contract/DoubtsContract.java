package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.slack;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Act;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.DoubtPolicy;
import dev.muster.delivery.Doubts;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Doubts} promises to those who look for the truth. */
public abstract class DoubtsContract {

    private static final Receipt RECEIPT = new Receipt("D1", "1.1");
    private static final Duration LONG_ENOUGH = Doubts.PATIENCE.plusSeconds(1);

    private final PushId push = aPush();

    protected abstract Doubts doubts();

    protected abstract Deliveries deliveries();

    protected abstract Ledger ledger();

    protected abstract PushControl control();

    protected abstract void pass(Duration time);

    @Test
    void givesThePlatformTimeToShowWhatItAccepted() {
        Delivery delivery = doubt(Act.SEND);
        assertThat(take()).isEmpty();
        pass(LONG_ENOUGH);
        assertThat(take()).containsExactly(delivery);
    }

    @Test
    void handsADoubtToOneCallerAndOffersItAgainLater() {
        doubt(Act.SEND);
        pass(LONG_ENOUGH);
        assertThat(take()).hasSize(1);
        assertThat(take()).isEmpty();
        pass(LONG_ENOUGH);
        assertThat(take()).hasSize(1);
    }

    @Test
    void handsOutOnlyThoseOfThePlatformAndNoMoreThanAsked() {
        doubt(Act.SEND);
        pass(LONG_ENOUGH);
        assertThat(doubts().take(Platform.TEAMS, 10)).isEmpty();
        assertThat(doubts().take(Platform.SLACK, 0)).isEmpty();
    }

    @Test
    void looksForNoCorrectionInAHistory() {
        doubt(new Act.Correct(RECEIPT));
        pass(LONG_ENOUGH);
        assertThat(take()).isEmpty();
    }

    @Test
    void booksWhatWasFoundAsSent() {
        Delivery delivery = doubt(Act.SEND);
        assertThat(doubts().found(delivery.id(), RECEIPT)).isTrue();
        assertThat(doubts().found(delivery.id(), RECEIPT)).isFalse();
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(0, 1, 0, 0, 0, 0));
        assertThat(deliveries().arrived(push, "", 10))
                .singleElement()
                .extracting(Deliveries.Arrived::receipt)
                .isEqualTo(RECEIPT);
    }

    @Test
    void sendsWhatSurelyDidNotArrive() {
        Delivery delivery = doubt(Act.SEND);
        assertThat(doubts().absent(delivery.id())).isTrue();
        assertThat(doubts().absent(delivery.id())).isFalse();
        assertThat(ledger().claimPushed(delivery.track(), 10, "me"))
                .extracting(Claimed::delivery)
                .containsExactly(delivery);
    }

    @Test
    void asksNoMoreWhereNoHistoryWillTell() {
        Delivery delivery = doubt(Act.SEND);
        pass(LONG_ENOUGH);
        doubts().unknowable(delivery.id());
        pass(Duration.ofDays(1));
        assertThat(take()).isEmpty();
        assertThat(deliveries().counts(push).inDoubt()).isEqualTo(1);
    }

    @Test
    void asksNoMoreForWhatAPersonLeft() {
        doubt(Act.SEND);
        control().leaveDoubtful(push);
        pass(LONG_ENOUGH);
        assertThat(take()).isEmpty();
    }

    @Test
    void resendsByPolicyWhatNoHistoryCanTell() {
        doubt(Act.SEND);
        assertThat(doubts().resendByPolicy(List.of())).as("shown by default").isZero();
        control().whenInDoubt(push, DoubtPolicy.RESEND);
        assertThat(doubts().resendByPolicy(List.of()))
                .as("a late end may still come")
                .isZero();
        pass(LONG_ENOUGH);
        assertThat(doubts().resendByPolicy(List.of(Platform.SLACK)))
                .as("Slack has a history")
                .isZero();
        assertThat(doubts().resendByPolicy(List.of())).isEqualTo(1);
        assertThat(doubts().resendByPolicy(List.of())).isZero();
        assertThat(deliveries().counts(push).pending()).isEqualTo(1);
    }

    @Test
    void resendsByPolicyWhatTheHistoryWillNeverTell() {
        Delivery delivery = doubt(Act.SEND);
        control().whenInDoubt(push, DoubtPolicy.RESEND);
        doubts().unknowable(delivery.id());
        pass(LONG_ENOUGH);
        assertThat(doubts().resendByPolicy(List.of(Platform.SLACK))).isEqualTo(1);
    }

    private Delivery doubt(Act act) {
        Delivery delivery =
                new Delivery(DeliveryId.next(), new Origin.Pushed(push, "ada"), slack("ada"), aLetter(), act);
        deliveries().add(List.of(delivery), ZERO);
        Claimed begun = ledger().begin(ledger().claimPushed(new Track(Platform.SLACK, act.kind()), 1, "me"))
                .getFirst();
        ledger().settle(List.of(new Ended(begun, new Settlement.InDoubt("timeout"))));
        return delivery;
    }

    private List<Delivery> take() {
        return doubts().take(Platform.SLACK, 10);
    }
}
