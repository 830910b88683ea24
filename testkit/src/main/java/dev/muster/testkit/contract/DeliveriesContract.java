package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.anAnswer;
import static dev.muster.testkit.Examples.manyDeliveries;
import static java.time.Duration.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Deliveries.Arrived;
import dev.muster.delivery.Deliveries.Redirect;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import dev.muster.delivery.Tally;
import dev.muster.delivery.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Deliveries} promises to those who add to the ledger and read from it. */
public abstract class DeliveriesContract {

    private static final Track SLACK = Track.sending(Platform.SLACK);
    private static final Receipt RECEIPT = new Receipt("D1", "1.1");

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
    void tellsTheLinesOfOneRecipientOverManyPushes() {
        PushId other = aPush();
        PushId third = aPush();
        deliveries().add(manyDeliveries(push, 3, aLetter()), ZERO);
        deliveries().add(manyDeliveries(third, 3, aLetter()), ZERO);
        deliveries().skip(other, List.of(new Deliveries.Skip("p000001", "opted-out")));
        Map<PushId, Line> lines = deliveries().linesOf("p000001", List.of(push, other, aPush()));
        assertThat(lines).containsOnlyKeys(push, other);
        assertThat(lines)
                .hasEntrySatisfying(push, line -> assertThat(line.status()).isEqualTo(Status.PENDING))
                .hasEntrySatisfying(other, line -> assertThat(line.reason()).isEqualTo("opted-out"));
        assertThat(deliveries().linesOf("nobody", List.of(push, other))).isEmpty();
        assertThat(deliveries().linesOf("p000001", List.of())).isEmpty();
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
    void writesToWhoWasSkippedBefore() {
        deliveries().skip(push, List.of(new Skip("ada", "no-chat-account")));
        assertThat(deliveries().add(List.of(aDelivery(push, "ada")), ZERO)).isEqualTo(1);
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
        assertThat(ledger().claimPushed(SLACK, 10, "me")).hasSize(1);
    }

    @Test
    void countsEveryEndApart() {
        deliveries().add(manyDeliveries(push, 5, aLetter()), ZERO);
        List<Claimed> begun = ledger().begin(ledger().claimPushed(SLACK, 4, "me"));
        settle(begun.get(0), new Settlement.Sent(new Receipt("D1", "1.1")));
        settle(begun.get(1), new Settlement.Failed("blocked", "is_blocked"));
        settle(begun.get(2), new Settlement.InDoubt("timeout"));
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(2, 1, 1, 0, 0, 1));
    }

    @Test
    void tellsTheReasonOfAFailureInItsLine() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        Claimed begun = ledger().begin(ledger().claimPushed(SLACK, 1, "me")).getFirst();
        settle(begun, new Settlement.Failed("blocked", "is_blocked"));
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
    void talliesByPlatformAndReason() {
        deliveries().add(manyDeliveries(push, 5, aLetter()), ZERO);
        deliveries().skip(push, List.of(new Skip("zoe", "opted-out")));
        List<Claimed> begun = ledger().begin(ledger().claimPushed(SLACK, 4, "me"));
        settle(begun.get(0), new Settlement.Sent(RECEIPT));
        settle(begun.get(1), new Settlement.Failed("blocked", "is_blocked"));
        settle(begun.get(2), new Settlement.Again(ZERO, "later"));
        Tally tally = deliveries().tally(push);
        assertThat(tally.reasons(Status.FAILED)).isEqualTo(Map.of("blocked", 1));
        assertThat(tally.reasons(Status.SKIPPED)).isEqualTo(Map.of("opted-out", 1));
        assertThat(tally.platforms(Status.SENT)).isEqualTo(Map.of(Platform.SLACK, 1));
        assertThat(tally.pending()).isEqualTo(Map.of(Platform.SLACK, 3));
    }

    @Test
    void listsTheLinesInGivenStates() {
        deliveries().add(manyDeliveries(push, 3, aLetter()), ZERO);
        List<Claimed> begun = ledger().begin(ledger().claimPushed(SLACK, 2, "me"));
        settle(begun.get(0), new Settlement.Failed("blocked", "is_blocked"));
        settle(begun.get(1), new Settlement.InDoubt("timeout"));
        assertThat(deliveries().lines(push, Set.of(Status.FAILED, Status.IN_DOUBT), "", 10))
                .extracting(Line::status)
                .containsExactlyInAnyOrder(Status.FAILED, Status.IN_DOUBT);
        assertThat(deliveries().lines(push, Set.of(Status.PENDING), "", 10)).hasSize(1);
    }

    @Test
    void tellsWhatThePlatformsHold() {
        Delivery ada = aDelivery(push, "ada");
        deliveries().add(List.of(ada, aDelivery(push, "ben")), ZERO);
        Claimed begun = ledger().begin(ledger().claimPushed(SLACK, 1, "me")).getFirst();
        settle(begun, new Settlement.Sent(RECEIPT));
        assertThat(deliveries().arrived(push, "", 10))
                .containsExactly(new Arrived("ada", ada.to(), ada.letter(), RECEIPT));
        assertThat(deliveries().arrived(push, "ada", 10)).isEmpty();
    }

    @Test
    void givesAFailedDeliveryAnotherAddressAndKeepsItsOneLine() {
        deliveries().add(List.of(aDelivery(push, "ada"), aDelivery(push, "ben")), ZERO);
        Claimed begun = ledger().begin(ledger().claimPushed(SLACK, 1, "me")).getFirst();
        settle(begun, new Settlement.Failed("app-not-installed", "x"));
        Address mail = Address.of(Platform.MAIL, "ada@example.com");
        assertThat(deliveries().redirect(push, List.of(new Redirect("ada", mail), new Redirect("ben", mail))))
                .as("Ben's has not failed")
                .isEqualTo(1);
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(2, 0, 0, 0, 0, 0));
        assertThat(ledger().claimPushed(Track.sending(Platform.MAIL), 10, "me"))
                .singleElement()
                .satisfies(claimed -> {
                    assertThat(claimed.delivery().to()).isEqualTo(mail);
                    assertThat(claimed.delivery().origin().recipient()).isEqualTo("ada");
                    assertThat(claimed.tries()).isZero();
                });
        assertThat(deliveries().tally(push).pending()).isEqualTo(Map.of(Platform.SLACK, 1, Platform.MAIL, 1));
    }

    @Test
    void tellsWhereTheDeliveryToOneRecipientStands() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        deliveries().skip(push, List.of(new Skip("ben", "left")));
        assertThat(deliveries().status(push, "ada")).contains(Status.PENDING);
        assertThat(deliveries().status(push, "ben")).contains(Status.SKIPPED);
        assertThat(deliveries().status(push, "cem")).isEmpty();
    }

    private void settle(Claimed claimed, Settlement settlement) {
        assertThat(ledger().settle(List.of(new Ended(claimed, settlement)))).hasSize(1);
    }
}
