package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.manyDeliveries;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import dev.muster.delivery.Track;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link PushControl} promises to those who steer a push. */
public abstract class PushControlContract {

    private static final Track SLACK = Track.sending(Platform.SLACK);

    private final PushId push = aPush();

    protected abstract PushControl control();

    protected abstract Deliveries deliveries();

    protected abstract Ledger ledger();

    @Test
    void holdsAPushUntilItIsReleased() {
        assertThat(control().held(push)).isEmpty();
        assertThat(control().hold(push, Hold.ADMIN)).isTrue();
        assertThat(control().hold(push, Hold.FAILURES)).as("held before").isFalse();
        assertThat(control().held(push)).contains(Hold.ADMIN);
        assertThat(control().held(aPush())).isEmpty();
        control().release(push);
        assertThat(control().held(push)).isEmpty();
    }

    @Test
    void holdsAPushThatHasNoDeliveriesYet() {
        control().hold(push, Hold.ADMIN);
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void mindsFailuresUntilSomebodyGoesOnInSpiteOfThem() {
        assertThat(control().mindsFailures(push)).isTrue();
        control().hold(push, Hold.ADMIN);
        control().release(push);
        assertThat(control().mindsFailures(push)).isTrue();
        control().hold(push, Hold.FAILURES);
        control().release(push);
        assertThat(control().mindsFailures(push)).isFalse();
    }

    @Test
    void cancelsWhatHasNotBegunBitByBit() {
        deliveries().add(manyDeliveries(push, 10, aLetter()), ZERO);
        List<Claimed> begun = ledger().begin(claim(2));
        List<Claimed> claimed = claim(2);
        assertThat(control().cancel(push, 5)).isEqualTo(5);
        assertThat(claim(10)).as("the rest, though not ended yet").isEmpty();
        assertThat(ledger().begin(claimed)).isEmpty();
        assertThat(control().cancel(push, 5)).isEqualTo(3);
        assertThat(control().cancel(push, 5)).isZero();
        settle(begun.getFirst(), new Settlement.Sent(new Receipt("D1", "1.1")));
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(1, 1, 0, 0, 8, 0));
    }

    @Test
    void triesNothingOfACancelledPushAgain() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        Claimed begun = ledger().begin(claim(1)).getFirst();
        control().cancel(push, 10);
        settle(begun, new Settlement.Again(ZERO, "later"));
        assertThat(claim(10)).isEmpty();
        assertThat(control().cancel(push, 10)).isEqualTo(1);
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(0, 0, 0, 0, 1, 0));
    }

    @Test
    void sendsWhatIsAddedToARevivedPushAndNothingElse() {
        deliveries().add(List.of(aDelivery(push, "ada"), aDelivery(push, "ben")), ZERO);
        control().cancel(push, 10);
        control().revive(push);
        assertThat(claim(10)).isEmpty();
        assertThat(deliveries().add(List.of(aDelivery(push, "ada"), aDelivery(push, "cem")), ZERO))
                .isEqualTo(2);
        assertThat(claim(10))
                .extracting(claimed -> claimed.delivery().origin().recipient())
                .containsExactlyInAnyOrder("ada", "cem");
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(2, 0, 0, 0, 1, 0));
    }

    @Test
    void takesBackWhatHasNotBegunFromSome() {
        deliveries()
                .add(
                        List.of(
                                aDelivery(push, "ada"),
                                aDelivery(push, "ben"),
                                aDelivery(push, "cem"),
                                aDelivery(push, "dee")),
                        ZERO);
        List<Claimed> begun = ledger().begin(claim(1));
        List<Claimed> claimed = claim(1);
        assertThat(control().withdraw(push, List.of("ada", "ben", "cem", "nobody"), "enrolled"))
                .isEqualTo(2);
        assertThat(control().withdraw(push, List.of("ada", "ben", "cem"), "enrolled"))
                .isZero();
        assertThat(control().withdraw(push, List.of(), "enrolled")).isZero();
        assertThat(ledger().begin(claimed)).as("claimed, but taken back").isEmpty();
        assertThat(claim(10))
                .extracting(other -> other.delivery().origin().recipient())
                .containsExactly("dee");
        settle(begun.getFirst(), new Settlement.Sent(new Receipt("D1", "1.1")));
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(1, 1, 0, 2, 0, 0));
        assertThat(deliveries().tally(push).reasons(Status.SKIPPED)).isEqualTo(Map.of("enrolled", 2));
        assertThat(deliveries().lines(push, Set.of(Status.SKIPPED), "", 10))
                .extracting(Line::recipient, Line::reason)
                .containsExactly(tuple("ben", "enrolled"), tuple("cem", "enrolled"));
    }

    @Test
    void sendsWhatWasTakenBackWhenItIsAddedAgainAndNotWhenItIsSkippedAgain() {
        deliveries().add(List.of(aDelivery(push, "ada"), aDelivery(push, "ben")), ZERO);
        control().withdraw(push, List.of("ada", "ben"), "enrolled");
        deliveries().skip(push, List.of(new Deliveries.Skip("ada", "exempt")));
        assertThat(claim(10)).isEmpty();
        assertThat(deliveries().add(List.of(aDelivery(push, "ben")), ZERO)).isEqualTo(1);
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void triesFailedOnesAgainAsIfNew() {
        deliveries().add(manyDeliveries(push, 3, aLetter()), ZERO);
        List<Claimed> begun = ledger().begin(claim(3));
        settle(begun.get(0), new Settlement.Failed("blocked", "is_blocked"));
        settle(begun.get(1), new Settlement.Sent(new Receipt("D1", "1.1")));
        settle(begun.get(2), new Settlement.InDoubt("timeout"));
        assertThat(control().retryFailed(push)).isEqualTo(1);
        assertThat(control().retryFailed(push)).isZero();
        assertThat(claim(10)).singleElement().satisfies(claimed -> {
            assertThat(claimed.delivery()).isEqualTo(begun.get(0).delivery());
            assertThat(claimed.tries()).isZero();
        });
    }

    @Test
    void resendsWhatIsInDoubt() {
        doubt();
        assertThat(control().resendDoubtful(push)).isEqualTo(1);
        assertThat(control().resendDoubtful(push)).isZero();
        assertThat(claim(10)).hasSize(1);
    }

    @Test
    void leavesWhatIsInDoubtForGood() {
        doubt();
        assertThat(control().leaveDoubtful(push)).isEqualTo(1);
        assertThat(control().leaveDoubtful(push)).isZero();
        assertThat(control().resendDoubtful(push)).isZero();
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(0, 0, 0, 0, 0, 1));
    }

    private void doubt() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        settle(ledger().begin(claim(1)).getFirst(), new Settlement.InDoubt("timeout"));
    }

    private List<Claimed> claim(int most) {
        return ledger().claimPushed(SLACK, most, "me");
    }

    private void settle(Claimed claimed, Settlement settlement) {
        assertThat(ledger().settle(List.of(new Ended(claimed, settlement)))).hasSize(1);
    }
}
