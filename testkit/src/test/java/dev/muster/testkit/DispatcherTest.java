package dev.muster.testkit;

import static dev.muster.testkit.Examples.aCard;
import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.manyDeliveries;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Refusal;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DispatcherTest {

    private final SettableClock clock = SettableClock.atSomeMonday();
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final MemoryContents contents = new MemoryContents();
    private final MemoryPace pace = new MemoryPace(clock, platform -> new Rate(1_000, 100));
    private final RecordingChannel slack = new RecordingChannel(Platform.SLACK);
    private final RecordingChannel teams = new RecordingChannel(Platform.TEAMS);
    private final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();
    private final Dispatcher dispatcher =
            new Dispatcher(List.of(slack, teams), ledger, contents, pace, "me", events::add);

    private final PushId push = aPush();

    @Test
    void sendsTheCardWithThisRecipientsValues() {
        Letter letter = new Letter(contents.keep(aCard("Hello {{name}}")), Map.of("name", "Ada"));
        Delivery delivery = aDelivery(push, "ada", letter);
        add(delivery);
        assertThat(dispatcher.runDue()).isEqualTo(1);
        assertThat(slack.received())
                .containsExactly(new Outgoing(delivery.id().value(), slack("ada"), aCard("Hello Ada")));
        assertThat(line().status()).isEqualTo(Status.SENT);
        assertThat(dispatcher.runDue()).isZero();
    }

    @Test
    void sendsByThePlatformOfTheAddress() {
        add(new Delivery(DeliveryId.next(), new Origin.Answered("ada"), teams("ada"), aKeptLetter()));
        dispatcher.runDue();
        assertThat(slack.received()).isEmpty();
        assertThat(teams.received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DEACTIVATED, deactivated",
        "APP_NOT_INSTALLED, app-not-installed",
        "BLOCKED, blocked",
        "UNKNOWN_ADDRESS, unknown-address",
        "INSTALLATION_DEAD, installation-dead",
        "BAD_MESSAGE, bad-message"
    })
    void booksARefusalUnderItsReason(Refusal refusal, String reason) {
        slack.answers(new Outcome.Refused(refusal, "code"));
        add(aDelivery(push, "ada", aKeptLetter()));
        dispatcher.runDue();
        assertThat(line().status()).isEqualTo(Status.FAILED);
        assertThat(line().reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void triesARefusalNoMore(Refusal refusal) {
        slack.answers(new Outcome.Refused(refusal, "code"));
        add(aDelivery(push, "ada", aKeptLetter()));
        runFor(Duration.ofDays(1));
        assertThat(slack.received()).hasSize(1);
    }

    @Test
    void neverResendsWhatIsInDoubt() {
        slack.answers(new Outcome.InDoubt("timeout"));
        add(aDelivery(push, "ada", aKeptLetter()));
        runFor(Duration.ofDays(1));
        assertThat(slack.received()).hasSize(1);
        assertThat(line().status()).isEqualTo(Status.IN_DOUBT);
    }

    @Test
    void doublesThePauseWithEachAttemptUntilItGivesUp() {
        slack.answers(new Outcome.TryLater(Duration.ofSeconds(1), "503"));
        add(aDelivery(push, "ada", aKeptLetter()));
        assertThat(pausesUntilTheEnd()).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L);
        assertThat(line().status()).isEqualTo(Status.FAILED);
        assertThat(line().reason()).isEqualTo("gave-up");
    }

    @Test
    void neverPausesShorterThanThePlatformAsks() {
        slack.answers(new Outcome.TryLater(Duration.ofSeconds(20), "429"));
        add(aDelivery(push, "ada", aKeptLetter()));
        assertThat(pausesUntilTheEnd()).containsExactly(20L, 20L, 20L, 20L, 32L, 64L, 128L);
    }

    private List<Long> pausesUntilTheEnd() {
        List<Long> pauses = new ArrayList<>();
        dispatcher.runDue();
        for (long waited = 1; !line().status().isEnd(); waited++) {
            clock.pass(Duration.ofSeconds(1));
            if (dispatcher.runDue() > 0) {
                pauses.add(waited);
                waited = 0;
            }
        }
        return pauses;
    }

    @Test
    void staysSilentForTheWholePlatformAsLongAsAsked() {
        slack.answers(new Outcome.TryLater(Duration.ofSeconds(30), "429"));
        add(aDelivery(push, "ada", aKeptLetter()));
        dispatcher.runDue();
        slack.answers(RecordingChannel.ACCEPTED);
        add(aDelivery(push, "ben", aKeptLetter()));
        add(new Delivery(DeliveryId.next(), new Origin.Answered("cem"), teams("cem"), aKeptLetter()));
        assertThat(dispatcher.runDue()).as("Teams alone").isEqualTo(1);
        clock.pass(Duration.ofSeconds(31));
        assertThat(dispatcher.runDue()).isEqualTo(2);
    }

    @Test
    void hasNoMoreThanSixteenInFlight() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        slack.answers(outgoing -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            Thread.yield();
            inFlight.decrementAndGet();
            return RecordingChannel.ACCEPTED;
        });
        ledger.add(manyDeliveries(push, 100, aKeptLetter()), Duration.ZERO);
        assertThat(dispatcher.runDue()).isEqualTo(16);
        runFor(Duration.ofSeconds(10));
        assertThat(most).hasValueLessThanOrEqualTo(16);
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 100, 0, 0, 0, 0));
    }

    @Test
    void givesBackThePermitsThatItDidNotNeed() {
        for (int idle = 0; idle < 50; idle++) {
            dispatcher.runDue();
        }
        assertThat(pace.take(Platform.SLACK, 100)).isEqualTo(100);
    }

    @Test
    void keepsThePace() {
        MemoryPace slow = new MemoryPace(clock, platform -> new Rate(5, 2));
        Dispatcher paced = new Dispatcher(List.of(slack), ledger, contents, slow, "me", events::add);
        ledger.add(manyDeliveries(push, 100, aKeptLetter()), Duration.ZERO);
        for (int tick = 0; tick < 100; tick++) {
            paced.runDue();
            clock.pass(Duration.ofMillis(100));
        }
        assertThat(slack.received()).hasSizeBetween(50, 52);
    }

    @Test
    void goesOnWhenAChannelThrowsAndLeavesThatOneInDoubt() {
        slack.answers(outgoing -> {
            if (outgoing.to().user().equals("p000003")) {
                throw new IllegalStateException("a bug");
            }
            return RecordingChannel.ACCEPTED;
        });
        ledger.add(manyDeliveries(push, 10, aKeptLetter()), Duration.ZERO);
        dispatcher.runDue();
        assertThat(events)
                .filteredOn(DeliveryEvent.RoundFailed.class::isInstance)
                .hasSize(1);
        clock.pass(Ledger.LEASE.plusSeconds(1));
        dispatcher.recover();
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 9, 0, 0, 0, 1));
        assertThat(events).filteredOn(DeliveryEvent.Recovered.class::isInstance).hasSize(1);
    }

    @Test
    void announcesAFailedRoundAndGoesOnWithTheOtherPlatform() {
        MemoryPace broken = new MemoryPace(clock, platform -> {
            if (platform == Platform.SLACK) {
                throw new IllegalStateException("the database is away");
            }
            return new Rate(1_000, 100);
        });
        Dispatcher halfBroken = new Dispatcher(List.of(slack, teams), ledger, contents, broken, "me", events::add);
        add(new Delivery(DeliveryId.next(), new Origin.Answered("ada"), teams("ada"), aKeptLetter()));
        assertThat(halfBroken.runDue()).isEqualTo(1);
        assertThat(events)
                .filteredOn(DeliveryEvent.RoundFailed.class::isInstance)
                .singleElement()
                .hasToString("RoundFailed[platform=Optional[SLACK], cause=java.lang.IllegalStateException: the"
                        + " database is away]");
    }

    @Test
    void announcesAnOutcomeThatCameTooLate() {
        slack.answers(outgoing -> {
            clock.pass(Ledger.LEASE.plusSeconds(1));
            ledger.recover();
            return RecordingChannel.ACCEPTED;
        });
        add(aDelivery(push, "ada", aKeptLetter()));
        dispatcher.runDue();
        assertThat(events).singleElement().isInstanceOf(DeliveryEvent.ClaimLost.class);
        assertThat(line().status()).isEqualTo(Status.IN_DOUBT);
    }

    private Letter aKeptLetter() {
        return new Letter(contents.keep(aCard("Hello")), aLetter().values());
    }

    private void add(Delivery delivery) {
        ledger.add(List.of(delivery), Duration.ZERO);
    }

    private void runFor(Duration time) {
        for (int step = 0; step < 20; step++) {
            dispatcher.runDue();
            clock.pass(time.dividedBy(20));
        }
    }

    private Line line() {
        return ledger.lines(push, "", 1).getFirst();
    }
}
