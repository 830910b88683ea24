package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.anAnswer;
import static dev.muster.testkit.Examples.manyDeliveries;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
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
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What {@link Ledger} promises to dispatchers. */
public abstract class LedgerContract {

    private static final Settlement SENT = new Settlement.Sent(new Receipt("D1", "1.1"));

    private static final Track SLACK = Track.sending(Platform.SLACK);

    private final PushId push = aPush();

    protected abstract Ledger ledger();

    /** The other face of the same ledger. */
    protected abstract Deliveries deliveries();

    /** The reins of the same ledger. */
    protected abstract PushControl control();

    protected abstract void pass(Duration time);

    @Test
    void handsOutADeliveryWhole() {
        Delivery pushed = new Delivery(
                DeliveryId.next(),
                new Origin.Pushed(push, "ada@example.com"),
                teams("ada").in("19:room@thread"),
                new Letter(aLetter().content(), Map.of("name", "Ada", "stars", "★ \"quoted\" \\ 佈署")));
        deliveries().add(List.of(pushed), ZERO);
        assertThat(claim(Platform.TEAMS, 10)).containsExactly(new Claimed(pushed, "me", 1, 0));
    }

    @Test
    void handsOutAnAnswerWhole() {
        Delivery answer = anAnswer("ada");
        deliveries().add(List.of(answer), ZERO);
        assertThat(claim(10)).extracting(Claimed::delivery).containsExactly(answer);
    }

    @Test
    void handsOutNoMoreThanAsked() {
        deliveries().add(manyDeliveries(push, 5, aLetter()), ZERO);
        assertThat(claim(3)).hasSize(3);
        assertThat(claim(3)).hasSize(2);
        assertThat(claim(3)).isEmpty();
    }

    @Test
    void handsOutOnlyWhatGoesToThePlatform() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        assertThat(claim(Platform.TEAMS, 10)).isEmpty();
    }

    @Test
    void handsOutNothingBeforeItIsDue() {
        deliveries().add(List.of(aDelivery(push, "ada")), Duration.ofMinutes(10));
        deliveries().add(List.of(anAnswer("ben")), Duration.ofMinutes(20));
        pass(Duration.ofMinutes(9));
        assertThat(claim(10)).isEmpty();
        pass(Duration.ofMinutes(2));
        assertThat(recipients(claim(10))).containsExactly("ada");
        pass(Duration.ofMinutes(10));
        assertThat(recipients(claim(10))).contains("ben");
    }

    @Test
    void handsOutAnswersBeforePushesThenWhatIsLongestDue() {
        deliveries().add(List.of(aDelivery(push, "second")), ZERO);
        pass(Duration.ofSeconds(1));
        deliveries().add(List.of(aDelivery(push, "third")), ZERO);
        deliveries().add(List.of(anAnswer("first")), ZERO);
        assertThat(recipients(claim(1))).containsExactly("first");
        assertThat(recipients(claim(1))).containsExactly("second");
        assertThat(recipients(claim(1))).containsExactly("third");
    }

    @Test
    void givesADeliveryToOneOfManyClaimersOnly() throws InterruptedException {
        deliveries().add(manyDeliveries(push, 400, aLetter()), ZERO);
        Queue<DeliveryId> given = new ConcurrentLinkedQueue<>();
        try (ExecutorService claimers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                String owner = "claimer " + i;
                claimers.execute(() -> claimAll(owner, given));
            }
        }
        assertThat(given).hasSize(400).doesNotHaveDuplicates();
    }

    private void claimAll(String owner, Queue<DeliveryId> given) {
        List<Claimed> claims;
        do {
            claims = ledger().claimPushed(SLACK, 7, owner);
            claims.forEach(claimed -> given.add(claimed.delivery().id()));
        } while (!claims.isEmpty());
    }

    @Test
    void handsOutNothingOfAHeldPush() {
        deliveries().add(List.of(aDelivery(push, "ada"), aDelivery(aPush(), "ben")), ZERO);
        control().hold(push, Hold.ADMIN);
        assertThat(recipients(claim(10))).containsExactly("ben");
        control().release(push);
        assertThat(recipients(claim(10))).containsExactly("ada");
    }

    @Test
    void beginsNothingOfAPushThatWasHeldAfterTheClaimAndCountsNoTry() {
        deliveries().add(List.of(aDelivery(push, "ada"), aDelivery(aPush(), "ben")), ZERO);
        List<Claimed> claims = claim(10);
        control().hold(push, Hold.ADMIN);
        assertThat(recipients(ledger().begin(claims))).containsExactly("ben");
        control().release(push);
        assertThat(claim(10)).singleElement().extracting(Claimed::tries).isEqualTo(0);
    }

    @Test
    void settlesWhatIsOnItsWayThoughItsPushIsHeld() {
        Claimed begun = addAndBegin("ada");
        control().hold(push, Hold.ADMIN);
        assertThat(settle(begun, SENT)).isTrue();
    }

    @Test
    void beginsAClaimOnce() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        List<Claimed> claims = claim(1);
        assertThat(ledger().begin(claims)).isEqualTo(claims);
        assertThat(ledger().begin(claims)).isEmpty();
        assertThat(ledger().begin(List.of())).isEmpty();
    }

    @Test
    void settlesOnlyWhatWasBegun() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        Claimed claimed = claim(1).getFirst();
        assertThat(settle(claimed, SENT)).isFalse();
    }

    @Test
    void endsADeliveryOnce() {
        Claimed begun = addAndBegin("ada");
        assertThat(settle(begun, SENT)).isTrue();
        assertThat(settle(begun, new Settlement.Failed("blocked", "x"))).isFalse();
        assertThat(statusOf("ada")).isEqualTo(Status.SENT);
        pass(Duration.ofDays(1));
        assertThat(ledger().recover()).isEmpty();
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void letsNobodyElseSettle() {
        Claimed begun = addAndBegin("ada");
        assertThat(settle(new Claimed(begun.delivery(), "somebody else", 1, 0), SENT))
                .isFalse();
        assertThat(settle(new Claimed(begun.delivery(), "me", 2, 0), SENT)).isFalse();
        assertThat(statusOf("ada")).isEqualTo(Status.SENDING);
    }

    @Test
    void offersAgainAfterThePauseAsTheNextAttempt() {
        Claimed begun = addAndBegin("ada");
        settle(begun, new Settlement.Again(Duration.ofSeconds(30), "ratelimited"));
        assertThat(statusOf("ada")).isEqualTo(Status.RETRY);
        assertThat(deliveries().counts(push).pending()).isEqualTo(1);
        pass(Duration.ofSeconds(25));
        assertThat(claim(1)).isEmpty();
        pass(Duration.ofSeconds(10));
        assertThat(claim(1)).containsExactly(new Claimed(begun.delivery(), "me", 2, 1));
        assertThat(settle(begun, SENT)).as("the first attempt is over").isFalse();
    }

    @Test
    void recoversNothingWhileTheLeaseHolds() {
        addAndBegin("ada");
        pass(Ledger.LEASE.minusSeconds(15));
        assertThat(ledger().recover()).isEmpty();
        assertThat(statusOf("ada")).isEqualTo(Status.SENDING);
    }

    @Test
    void putsBackWhatWasOnlyClaimedByADeadDispatcher() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        List<Claimed> lost = ledger().claimPushed(SLACK, 1, "dead");
        pass(Ledger.LEASE.plusSeconds(1));
        assertThat(ledger().recover()).isEmpty();
        assertThat(claim(1)).singleElement().extracting(Claimed::tries).isEqualTo(0);
        assertThat(ledger().begin(lost)).as("the claim was lost").isEmpty();
    }

    @Test
    void bringsIntoDoubtWhatADeadDispatcherWasSending() {
        Claimed begun = addAndBegin("ada");
        pass(Ledger.LEASE.plusSeconds(1));
        assertThat(ledger().recover()).containsExactly(begun.delivery());
        assertThat(ledger().recover()).isEmpty();
        assertThat(statusOf("ada")).isEqualTo(Status.IN_DOUBT);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void takesTheLateEndOfADispatcherThatWasTakenForDead() {
        Claimed begun = addAndBegin("ada");
        pass(Ledger.LEASE.plusSeconds(1));
        ledger().recover();
        assertThat(settle(begun, SENT)).isTrue();
        assertThat(statusOf("ada")).isEqualTo(Status.SENT);
        assertThat(settle(begun, SENT)).isFalse();
    }

    @Test
    void refusesALateEndOnceSomebodyDecidedToSendAgain() {
        Claimed begun = addAndBegin("ada");
        pass(Ledger.LEASE.plusSeconds(1));
        ledger().recover();
        control().resendDoubtful(push);
        assertThat(settle(begun, SENT)).isFalse();
        assertThat(claim(10)).hasSize(1);
        assertThat(settle(begun, SENT)).isFalse();
    }

    @Test
    void refusesALateEndWhereThePlatformItselfLeftItInDoubt() {
        Claimed begun = addAndBegin("ada");
        settle(begun, new Settlement.InDoubt("timeout"));
        assertThat(settle(begun, SENT)).isFalse();
        assertThat(statusOf("ada")).isEqualTo(Status.IN_DOUBT);
    }

    @Test
    void postponesWithoutCountingATry() {
        Claimed begun = addAndBegin("ada");
        settle(begun, new Settlement.Postponed(Duration.ofSeconds(30), "ratelimited"));
        assertThat(statusOf("ada")).isEqualTo(Status.RETRY);
        assertThat(claim(1)).isEmpty();
        pass(Duration.ofSeconds(31));
        assertThat(claim(1)).singleElement().extracting(Claimed::tries).isEqualTo(0);
    }

    @Test
    void settlesAGroupAtOnceAndTellsWhichOfItWereBooked() {
        deliveries().add(manyDeliveries(push, 3, aLetter()), ZERO);
        List<Claimed> begun = ledger().begin(claim(3));
        Ended sent = new Ended(begun.get(0), SENT);
        Ended failed = new Ended(begun.get(1), new Settlement.Failed("blocked", "is_blocked"));
        Claimed other = begun.get(2);
        Ended strange = new Ended(new Claimed(other.delivery(), "somebody else", 1, 0), SENT);
        assertThat(ledger().settle(List.of(sent, failed, strange))).containsExactlyInAnyOrder(sent, failed);
        assertThat(ledger().settle(List.of())).isEmpty();
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(1, 1, 1, 0, 0, 0));
    }

    @Test
    void keepsTheLeaseOfWhatIsRenewed() {
        Claimed begun = addAndBegin("ada");
        deliveries().add(List.of(aDelivery(push, "ben")), ZERO);
        Claimed claimed = claim(1).getFirst();
        for (int renewal = 0; renewal < 5; renewal++) {
            pass(Ledger.LEASE.minusSeconds(15));
            ledger().renew(List.of(begun, claimed));
        }
        assertThat(ledger().recover()).isEmpty();
        assertThat(statusOf("ada")).isEqualTo(Status.SENDING);
        assertThat(statusOf("ben")).isEqualTo(Status.CLAIMED);
    }

    @Test
    void renewsNothingForWhoLostTheClaim() {
        Claimed begun = addAndBegin("ada");
        pass(Ledger.LEASE.plusSeconds(1));
        ledger().renew(List.of(new Claimed(begun.delivery(), "somebody else", 1, 0)));
        assertThat(ledger().recover()).hasSize(1);
    }

    @Test
    void givesBackWhatWasNotBegun() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        List<Claimed> claims = claim(1);
        ledger().giveBack(claims);
        assertThat(statusOf("ada")).isEqualTo(Status.PENDING);
        assertThat(ledger().begin(claims)).isEmpty();
        List<Claimed> begun = ledger().begin(claim(1));
        ledger().giveBack(begun);
        assertThat(statusOf("ada")).isEqualTo(Status.SENDING);
    }

    @Test
    void handsOutTheAnswersToOneAddressOneAfterTheOther() {
        Delivery first = anAnswer("ada");
        Delivery second = anAnswer("ada");
        deliveries().add(List.of(first, second, anAnswer("ben")), ZERO);
        List<Claimed> claims = ledger().claimAnswers(SLACK, 10, "me");
        assertThat(recipients(claims)).containsExactlyInAnyOrder("ada", "ben");
        assertThat(claims).extracting(Claimed::delivery).contains(first).doesNotContain(second);
        assertThat(ledger().claimAnswers(SLACK, 10, "you")).isEmpty();
        List<Claimed> begun = ledger().begin(claims);
        assertThat(ledger().claimAnswers(SLACK, 10, "you")).isEmpty();
        begun.forEach(one -> settle(one, SENT));
        assertThat(ledger().claimAnswers(SLACK, 10, "you"))
                .extracting(Claimed::delivery)
                .containsExactly(second);
    }

    @Test
    void keepsTheOrderOfAnswersThoughTheFirstIsTriedAgain() {
        Delivery first = anAnswer("ada");
        Delivery second = anAnswer("ada");
        deliveries().add(List.of(first, second), ZERO);
        Claimed begun = ledger().begin(ledger().claimAnswers(SLACK, 10, "me")).getFirst();
        settle(begun, new Settlement.Again(Duration.ofSeconds(30), "later"));
        assertThat(ledger().claimAnswers(SLACK, 10, "me")).isEmpty();
        pass(Duration.ofSeconds(31));
        assertThat(ledger().claimAnswers(SLACK, 10, "me"))
                .extracting(Claimed::delivery)
                .containsExactly(first);
    }

    @Test
    void handsOutEachTrackApart() {
        Receipt receipt = new Receipt("D1", "1.1");
        Delivery correction = acting(new Act.Correct(receipt), "ada");
        Delivery recall = acting(new Act.Recall(receipt), "ben");
        deliveries().add(List.of(correction, recall, aDelivery(push, "cem")), ZERO);
        assertThat(recipients(claim(10))).containsExactly("cem");
        assertThat(ledger().claimPushed(new Track(Platform.SLACK, Track.Kind.CORRECT), 10, "me"))
                .extracting(Claimed::delivery)
                .containsExactly(correction);
        assertThat(ledger().claimPushed(new Track(Platform.SLACK, Track.Kind.RECALL), 10, "me"))
                .extracting(Claimed::delivery)
                .containsExactly(recall);
    }

    private Delivery acting(Act act, String recipient) {
        return new Delivery(DeliveryId.next(), new Origin.Pushed(push, recipient), slack(recipient), aLetter(), act);
    }

    @Test
    void beginsNothingOfACancelledPush() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        List<Claimed> claims = claim(1);
        control().cancel(push, 10);
        assertThat(ledger().begin(claims)).isEmpty();
        assertThat(statusOf("ada")).isEqualTo(Status.CANCELLED);
    }

    @Test
    void extendsTheLeaseWithTheBeginning() {
        deliveries().add(List.of(aDelivery(push, "ada")), ZERO);
        List<Claimed> claims = claim(1);
        pass(Ledger.LEASE.minusSeconds(15));
        ledger().begin(claims);
        pass(Ledger.LEASE.minusSeconds(15));
        assertThat(ledger().recover()).isEmpty();
    }

    @Test
    void losesNothingWhateverEndsComeInWhateverOrder() {
        deliveries().add(manyDeliveries(push, 60, aLetter()), ZERO);
        Set<Delivery> ended = new HashSet<>();
        for (int round = 0; deliveries().counts(push).pending() > 0 && round < 100; round++) {
            List<Claimed> begun = ledger().begin(claim(7));
            for (int i = 0; i < begun.size(); i++) {
                Settlement end = (i + round) % 3 == 0 ? new Settlement.Again(ZERO, "again") : SENT;
                settle(begun.get(i), end);
                assertThat(end.equals(SENT) && !ended.add(begun.get(i).delivery()))
                        .as("sent twice")
                        .isFalse();
            }
        }
        assertThat(deliveries().counts(push).sent()).isEqualTo(60);
    }

    private Claimed addAndBegin(String recipient) {
        deliveries().add(List.of(aDelivery(push, recipient)), ZERO);
        return ledger().begin(claim(1)).getFirst();
    }

    private List<Claimed> claim(int most) {
        return claim(Platform.SLACK, most);
    }

    /** As a lane does: answers first, then pushes. */
    private List<Claimed> claim(Platform platform, int most) {
        List<Claimed> claims = new ArrayList<>(ledger().claimAnswers(Track.sending(platform), most, "me"));
        if (claims.size() < most) {
            claims.addAll(ledger().claimPushed(Track.sending(platform), most - claims.size(), "me"));
        }
        return claims;
    }

    private boolean settle(Claimed claimed, Settlement settlement) {
        Ended ended = new Ended(claimed, settlement);
        return ledger().settle(List.of(ended)).contains(ended);
    }

    private Status statusOf(String recipient) {
        return deliveries().lines(push, "", 100).stream()
                .filter(line -> line.recipient().equals(recipient))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private static List<String> recipients(List<Claimed> claims) {
        return claims.stream()
                .map(claimed -> claimed.delivery().origin().recipient())
                .toList();
    }
}
