package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aPush;
import static java.time.Duration.ZERO;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import dev.muster.delivery.Window;
import dev.muster.delivery.Windows.Heard;
import dev.muster.delivery.Windows.Later;
import dev.muster.delivery.Windows.Missed;
import dev.muster.delivery.Windows.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.junit.jupiter.api.Test;

/** What {@link dev.muster.delivery.Windows} promises, and what the ledger does with them. */
public abstract class WindowsContract {

    private static final Track SLACK = Track.sending(Platform.SLACK);
    private static final Duration HOUR = Duration.ofHours(1);

    private final PushId push = aPush();

    protected abstract Deliveries deliveries();

    protected abstract Ledger ledger();

    protected abstract PushControl control();

    /** By the ledger's own clock. */
    protected abstract Instant now();

    protected abstract void pass(Duration time);

    @Test
    void aDeliveryIsNotDueBeforeItsWindow() {
        add("ada", HOUR, HOUR.multipliedBy(2));
        assertThat(claim()).isEmpty();
        pass(HOUR);
        assertThat(claim()).hasSize(1);
    }

    @Test
    void aClaimPassesOverAWindowThatIsOver() {
        add("ada", HOUR.negated(), HOUR);
        add("ben", HOUR.negated(), HOUR.multipliedBy(3));
        pass(HOUR);
        assertThat(claim()).extracting(WindowsContract::recipient).containsExactly("ben");
        assertThat(deliveries().counts(push).pending()).as("lost").isEqualTo(2);
    }

    @Test
    void whatWasClaimedInTimeDoesNotBeginTooLate() {
        add("ada", HOUR.negated(), Duration.ofSeconds(20));
        List<Claimed> claims = claim();
        assertThat(claims).hasSize(1);
        pass(Duration.ofSeconds(20));
        assertThat(ledger().begin(claims)).isEmpty();
        assertThat(missed()).containsExactly("ada");
        assertThat(claim()).isEmpty();
    }

    @Test
    void aRetryIsNoReasonToLeaveInTheNight() {
        add("ada", HOUR.negated(), HOUR);
        settle(ledger().begin(claim()), new Settlement.Again(Duration.ofMinutes(5), "busy"));
        pass(HOUR);
        assertThat(claim()).isEmpty();
        assertThat(missed()).containsExactly("ada");
    }

    @Test
    void neitherIsAnotherTryByAnAdmin() {
        add("ada", HOUR.negated(), HOUR);
        settle(ledger().begin(claim()), new Settlement.Failed("blocked", "x"));
        add("ben", HOUR.negated(), HOUR);
        settle(ledger().begin(claim()), new Settlement.InDoubt("x"));
        pass(HOUR);
        control().retryFailed(push);
        control().resendDoubtful(push);
        assertThat(claim()).isEmpty();
        assertThat(missed()).containsExactlyInAnyOrder("ada", "ben");
    }

    @Test
    void whoseDispatcherDiedWaitsForTheNextWindowToo() {
        add("ada", HOUR.negated(), Duration.ofSeconds(30));
        claim();
        pass(Ledger.LEASE.plusSeconds(1));
        ledger().recover();
        assertThat(claim()).isEmpty();
        assertThat(missed()).containsExactly("ada");
    }

    @Test
    void whatWaitsOutAPauseDoesNotLeaveInTheNightAfterIt() {
        add("ada", HOUR.negated(), HOUR);
        control().hold(push, Hold.ADMIN);
        pass(HOUR);
        control().release(push);
        assertThat(claim()).isEmpty();
        assertThat(missed()).containsExactly("ada");
    }

    @Test
    void tellsWhenAMissedWindowEnded() {
        Window window = add("ada", HOUR.negated(), HOUR);
        add("ben", HOUR, HOUR.multipliedBy(3));
        pass(HOUR);
        Missed missed = deliveries().windows().missed(push, 10).getFirst();
        assertThat(missed.recipient()).isEqualTo("ada");
        assertThat(missed.ended()).isCloseTo(inLedger(window.until()), within());
        assertThat(deliveries().windows().missed(aPush(), 10)).isEmpty();
    }

    @Test
    void movesToAnotherWindow() {
        add("ada", HOUR.negated(), HOUR);
        pass(HOUR);
        assertThat(move("ada", window(HOUR, HOUR.multipliedBy(2)))).isEqualTo(1);
        assertThat(missed()).isEmpty();
        assertThat(claim()).isEmpty();
        pass(HOUR);
        assertThat(claim()).hasSize(1);
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(1, 0, 0, 0, 0, 0));
    }

    @Test
    void movesNothingThatHasBegunOrMayLeaveAtAnyTime() {
        add("ada", HOUR.negated(), HOUR);
        ledger().begin(claim());
        deliveries().add(List.of(aDelivery(push, "ben")), ZERO);
        assertThat(move("ada", window(HOUR, HOUR.multipliedBy(2)))).isZero();
        assertThat(move("ben", window(HOUR, HOUR.multipliedBy(2)))).isZero();
        assertThat(claim()).extracting(WindowsContract::recipient).containsExactly("ben");
    }

    @Test
    void opensTheWindowForGood() {
        add("ada", HOUR, HOUR.multipliedBy(2));
        assertThat(move("ada", Window.ALWAYS)).isEqualTo(1);
        assertThat(claim()).hasSize(1);
        assertThat(move("ada", window(HOUR, HOUR.multipliedBy(2)))).isZero();
    }

    @Test
    void leavesOutOnlyWhatMissedItsWindow() {
        add("ada", HOUR.negated(), HOUR);
        add("ben", HOUR, HOUR.multipliedBy(3));
        pass(HOUR);
        List<Skip> skips = List.of(new Skip("ada", "never"), new Skip("ben", "never"), new Skip("cem", "never"));
        assertThat(deliveries().windows().leaveOut(push, skips)).isEqualTo(1);
        assertThat(deliveries().counts(push)).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        add("ada", HOUR.negated(), HOUR);
        assertThat(deliveries().counts(push)).as("pushed again").isEqualTo(new Counts(2, 0, 0, 0, 0, 0));
    }

    @Test
    void countsThoseWhoWaitByWhenTheyAreDue() {
        Window soon = window(HOUR, HOUR.multipliedBy(2));
        Window late = window(HOUR.multipliedBy(5), HOUR.multipliedBy(6));
        deliveries()
                .add(
                        List.of(
                                aDelivery(push, "ada").within(late),
                                aDelivery(push, "ben").within(soon),
                                aDelivery(push, "cem").within(late),
                                aDelivery(push, "dan")),
                        ZERO);
        List<Later> waiting = deliveries().windows().waiting(push);
        assertThat(waiting).extracting(Later::many).containsExactly(1, 2);
        assertThat(waiting.getFirst().at()).isCloseTo(soon.from(), within());
        assertThat(waiting.getFirst().recipient()).isEqualTo("ben");
        assertThat(waiting.getLast().recipient()).isIn("ada", "cem");
    }

    @Test
    void tellsWhoHeardWhatOfOtherPushes() {
        PushId other = aPush();
        add("ada", HOUR.negated(), HOUR);
        settle(ledger().begin(claim()), new Settlement.Sent(new Receipt("D1", "1.1")));
        deliveries().add(List.of(aDelivery(other, "ben").within(window(HOUR, HOUR.multipliedBy(2)))), ZERO);
        deliveries().skip(other, List.of(new Skip("ada", "opted-out")));
        List<Heard> heard = deliveries().windows().heard(List.of(push, other), List.of("ada", "ben", "cem"));
        assertThat(heard).extracting(Heard::recipient).containsExactlyInAnyOrder("ada", "ben");
        assertThat(heard).anySatisfy(one -> {
            assertThat(one.recipient()).isEqualTo("ben");
            assertThat(one.at()).isCloseTo(now().plus(HOUR), within());
        });
        assertThat(deliveries().windows().heard(List.of(other), List.of("ada"))).isEmpty();
    }

    @Test
    void whoWasCancelledIsAddedWithANewWindow() {
        add("ada", HOUR.negated(), HOUR);
        control().cancel(push, 10);
        control().revive(push);
        add("ada", HOUR, HOUR.multipliedBy(2));
        assertThat(claim()).isEmpty();
        pass(HOUR);
        assertThat(claim()).hasSize(1);
    }

    private Window add(String recipient, Duration from, Duration until) {
        Window window = window(from, until);
        deliveries().add(List.of(aDelivery(push, recipient).within(window)), ZERO);
        return window;
    }

    private Window window(Duration from, Duration until) {
        return new Window(now().plus(from), now().plus(until));
    }

    private int move(String recipient, Window to) {
        return deliveries().windows().move(push, List.of(new Move(recipient, to)));
    }

    private List<String> missed() {
        return deliveries().windows().missed(push, 10).stream()
                .map(Missed::recipient)
                .toList();
    }

    private List<Claimed> claim() {
        return ledger().claimPushed(SLACK, 10, "me");
    }

    private void settle(List<Claimed> claims, Settlement settlement) {
        ledger().settle(claims.stream()
                .map(claimed -> new Ended(claimed, settlement))
                .toList());
    }

    private static String recipient(Claimed claimed) {
        return claimed.delivery().origin().recipient();
    }

    /** What a time that was handed over before time passed is now. */
    protected abstract Instant inLedger(Instant then);

    private static TemporalUnitOffset within() {
        return new TemporalUnitWithinOffset(5_000, MILLIS);
    }
}
