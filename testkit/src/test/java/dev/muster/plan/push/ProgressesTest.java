package dev.muster.plan.push;

import static dev.muster.testkit.Examples.aCard;
import static dev.muster.testkit.Examples.manyDeliveries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Letter;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import dev.muster.plan.push.Push.Errand;
import dev.muster.plan.push.Push.Starter;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.MemoryAtomically;
import dev.muster.testkit.MemoryContents;
import dev.muster.testkit.MemoryControl;
import dev.muster.testkit.MemoryLedger;
import dev.muster.testkit.MemoryPace;
import dev.muster.testkit.MemoryPeople;
import dev.muster.testkit.MemoryPushes;
import dev.muster.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressesTest {

    private static final Track SLACK = Track.sending(Platform.SLACK);

    private final SettableClock clock = SettableClock.atSomeMonday();
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final MemoryPace pace = new MemoryPace(clock);
    private final MemoryContents contents = new MemoryContents();
    private final Map<Platform, String> troubles = new EnumMap<>(Platform.class);
    private final Reach reach = Reach.of(Platform.SLACK, Platform.TEAMS);
    private final Rollout rollout = ExampleRollout.rollout();
    private final Books books = new Books(
            new MemoryPeople(),
            new MemoryPushes(),
            ledger,
            new MemoryControl(ledger),
            contents,
            new MemoryAtomically());
    private final Reins reins =
            Reins.of(rollout, books, new Progresses.Outside(reach, pace, () -> Map.copyOf(troubles)), clock, _ -> {});
    private final PushId id = PushId.named("example/news/it");

    @BeforeEach
    void begin() {
        books.pushes().start(new Push(id, "example", Errand.sending("news/it"), Starter.CLOCK, clock.instant(), true));
        ContentId content = contents.keep(aCard("hello"));
        ledger.add(manyDeliveries(id, 1_000, new Letter(content, Map.of())), Duration.ZERO);
    }

    @Test
    void tellsHowFastDeliveriesEndedInTheLastMinute() {
        reins.progresses().look();
        assertThat(progress().endsPerSecond()).as("nothing seen yet").isZero();
        for (int i = 0; i < 30; i++) {
            clock.pass(Duration.ofSeconds(5));
            send(10);
            reins.progresses().look();
        }
        assertThat(progress().endsPerSecond()).isCloseTo(2.0, within(0.01));
        clock.pass(Duration.ofMinutes(2));
        reins.progresses().look();
        assertThat(progress().endsPerSecond()).as("nothing ended lately").isZero();
    }

    @Test
    void estimatesTheTimeLeftByThePaceOfTheSlowestPlatform() {
        assertThat(progress().left()).isEqualTo(1_000);
        assertThat(progress().timeLeft()).contains(Duration.ofSeconds(200));
        send(500);
        assertThat(progress().timeLeft()).contains(Duration.ofSeconds(100));
    }

    @Test
    void estimatesChangesByTheirOwnPace() {
        send(1_000);
        Push push = books.pushes().find(id).orElseThrow();
        assertThat(reins.changing().preview(push, Track.Kind.CORRECT).takes())
                .hasValueSatisfying(time -> assertThat(time)
                        .as("Slack allows 50 updates a minute")
                        .isCloseTo(Duration.ofMinutes(20), Duration.ofSeconds(5)));
    }

    @Test
    void waitsAtThePlatformsWordAndCountsThatIn() {
        pace.throttled(SLACK, Duration.ofMinutes(5));
        assertThat(progress().waitsFor())
                .containsExactly(
                        new Waiting.Silence(Platform.SLACK, clock.instant().plus(Duration.ofMinutes(5))));
        assertThat(progress().timeLeft())
                .hasValueSatisfying(time -> assertThat(time).isGreaterThan(Duration.ofMinutes(8)));
    }

    @Test
    void knowsNoTimeLeftWhereAPlatformLetsUsInNoMore() {
        pace.stop(Platform.SLACK, "token_revoked");
        assertThat(progress().waitsFor()).containsExactly(new Waiting.ShutOut(Platform.SLACK, "token_revoked"));
        assertThat(progress().timeLeft()).isEmpty();
        assertThat(reins.progresses().shutOut()).containsOnly(Map.entry(Platform.SLACK, "token_revoked"));
        pace.stop(Platform.TEAMS, "disabled");
        assertThat(progress().waitsFor()).as("nothing goes to Teams").hasSize(1);
    }

    @Test
    void tellsSinceWhenAPlatformDoesNotAnswer() {
        troubles.put(Platform.SLACK, "connection_lost");
        reins.progresses().look();
        var since = clock.instant();
        clock.pass(Duration.ofMinutes(3));
        reins.progresses().look();
        assertThat(progress().waitsFor())
                .containsExactly(new Waiting.Unreachable(Platform.SLACK, "connection_lost", since));
        troubles.clear();
        reins.progresses().look();
        assertThat(progress().waitsFor()).isEmpty();
    }

    @Test
    void tellsWhoPausedItOrWhatStoppedIt() {
        reins.pausing().pause("root@example.com");
        assertThat(progress().waitsFor()).containsExactly(new Waiting.PlanPaused("root@example.com", clock.instant()));
        reins.pausing().resume();
        reins.pausing().pause(id, "second@example.com");
        assertThat(progress().waitsFor()).containsExactly(new Waiting.Paused("second@example.com", clock.instant()));
        reins.pausing().resume(id);
        books.control().hold(id, Hold.FAILURES);
        assertThat(progress().waitsFor()).containsExactly(new Waiting.Stopped(Hold.FAILURES));
        assertThat(progress().timeLeft()).isEmpty();
    }

    @Test
    void listsWhatIsUnderWayAndWaitsForNothingAtTheEnd() {
        assertThat(reins.progresses().unfinished()).hasSize(1);
        send(1_000);
        assertThat(progress().waitsFor()).isEmpty();
        reins.finishing().finish(_ -> {});
        assertThat(reins.progresses().unfinished()).isEmpty();
        assertThat(reins.progresses().pushes()).hasSize(1);
    }

    private Progress progress() {
        return reins.progresses().of(books.pushes().find(id).orElseThrow());
    }

    private void send(int many) {
        List<Ended> ended = new ArrayList<>();
        for (Claimed claimed : ledger.begin(ledger.claimPushed(SLACK, many, "me"))) {
            ended.add(new Ended(
                    claimed,
                    new Settlement.Sent(
                            new Receipt("D", claimed.delivery().id().value().toString()))));
        }
        assertThat(ledger.settle(ended)).hasSize(many);
    }
}
