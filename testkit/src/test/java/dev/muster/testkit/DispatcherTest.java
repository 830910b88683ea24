package dev.muster.testkit;

import static dev.muster.testkit.Examples.aCard;
import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.manyDeliveries;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Channel;
import dev.muster.channel.CountsCalls;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed;
import dev.muster.channel.Probed.Health;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.delivery.Act;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.DeliveryId;
import dev.muster.delivery.Desk;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Letter;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Status;
import dev.muster.delivery.Track;
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
    private final MemoryPace pace = new MemoryPace(clock, track -> new Rate(1_000, 100));
    private final RecordingChannel slack = new RecordingChannel(Platform.SLACK);
    private final RecordingChannel teams = new RecordingChannel(Platform.TEAMS);
    private final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();
    private final MemoryControl control = new MemoryControl(ledger);
    private final Dispatcher dispatcher = dispatcher(pace);

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
        "MESSAGE_GONE, message-gone",
        "UNCHANGEABLE, unchangeable",
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
    @EnumSource(value = Refusal.class, names = "INSTALLATION_DEAD", mode = EnumSource.Mode.EXCLUDE)
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
    void doublesThePauseWithEachTryUntilItGivesUp() {
        troubles("ada", new Outcome.TryLater(Duration.ofSeconds(1), "412"));
        add(aDelivery(push, "ada", aKeptLetter()));
        assertThat(pausesUntilTheEnd()).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L);
        assertThat(line().status()).isEqualTo(Status.FAILED);
        assertThat(line().reason()).isEqualTo("gave-up");
    }

    @Test
    void neverPausesShorterThanThePlatformAsks() {
        troubles("ada", new Outcome.TryLater(Duration.ofSeconds(20), "412"));
        add(aDelivery(push, "ada", aKeptLetter()));
        assertThat(pausesUntilTheEnd()).containsExactly(20L, 20L, 20L, 20L, 32L, 64L, 128L);
    }

    /** Everybody else is reached, so that the trouble is this one's. */
    private void troubles(String user, Outcome outcome) {
        slack.answers(outgoing -> outgoing.to().user().equals(user) ? outcome : RecordingChannel.ACCEPTED);
    }

    private List<Long> pausesUntilTheEnd() {
        List<Long> pauses = new ArrayList<>();
        dispatcher.runDue();
        for (long waited = 1; !line().status().isEnd(); waited++) {
            clock.pass(Duration.ofSeconds(1));
            int before = attemptsAt("ada");
            add(new Delivery(DeliveryId.next(), new Origin.Answered("ben"), slack("ben"), aKeptLetter()));
            dispatcher.runDue();
            if (attemptsAt("ada") > before) {
                pauses.add(waited);
                waited = 0;
            }
        }
        return pauses;
    }

    private int attemptsAt(String user) {
        return (int) slack.received().stream()
                .filter(outgoing -> outgoing.to().user().equals(user))
                .count();
    }

    @Test
    void staysSilentForTheWholePlatformAsLongAsAsked() {
        slack.answers(new Outcome.Throttled(Duration.ofSeconds(30), "429"));
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
    void takesNoPermitsWhileThereIsNothingToSend() {
        for (int idle = 0; idle < 50; idle++) {
            dispatcher.runDue();
        }
        assertThat(pace.take(Track.sending(Platform.SLACK), 100).permits()).isEqualTo(100);
    }

    @Test
    void keepsThePace() {
        Dispatcher paced = dispatcher(new MemoryPace(clock, track -> new Rate(5, 2)));
        ledger.add(manyDeliveries(push, 100, aKeptLetter()), Duration.ZERO);
        for (int tick = 0; tick < 100; tick++) {
            paced.runDue();
            clock.pass(Duration.ofMillis(100));
        }
        assertThat(slack.received()).hasSizeBetween(50, 52);
    }

    @Test
    void goesOnWhenAChannelThrowsAndHasThatOneInDoubt() {
        slack.answers(outgoing -> {
            if (outgoing.to().user().equals("p000003")) {
                throw new IllegalStateException("a bug");
            }
            return RecordingChannel.ACCEPTED;
        });
        ledger.add(manyDeliveries(push, 10, aKeptLetter()), Duration.ZERO);
        dispatcher.runDue();
        assertThat(announced(DeliveryEvent.RoundFailed.class)).hasSize(1);
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 9, 0, 0, 0, 1));
    }

    @Test
    void announcesAFailedRoundAndGoesOnWithTheOtherPlatform() {
        MemoryPace broken = new MemoryPace(clock, track -> {
            if (track.platform() == Platform.SLACK) {
                throw new IllegalStateException("the database is away");
            }
            return new Rate(1_000, 100);
        });
        Dispatcher halfBroken = dispatcher(broken);
        add(new Delivery(DeliveryId.next(), new Origin.Answered("ada"), teams("ada"), aKeptLetter()));
        add(aDelivery(push, "ben", aKeptLetter()));
        assertThat(halfBroken.runDue()).isEqualTo(1);
        assertThat(announced(DeliveryEvent.RoundFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.track()).contains(Track.sending(Platform.SLACK));
            assertThat(failed.cause()).hasMessage("the database is away");
        });
    }

    @Test
    void announcesAnOutcomeThatSomebodyElseHadOvertaken() {
        slack.answers(outgoing -> {
            clock.pass(Ledger.LEASE.plusSeconds(1));
            ledger.recover();
            control.resendDoubtful(push);
            return RecordingChannel.ACCEPTED;
        });
        add(aDelivery(push, "ada", aKeptLetter()));
        dispatcher.runDue();
        assertThat(announced(DeliveryEvent.ClaimLost.class)).hasSize(1);
        assertThat(announced(DeliveryEvent.Settled.class)).isEmpty();
        assertThat(line().status()).isEqualTo(Status.PENDING);
    }

    @Test
    void correctsAndRecallsWhatArrived() {
        Receipt receipt = new Receipt("D1", "1.1");
        Letter letter = aKeptLetter();
        add(acting(new Act.Correct(receipt), "ada", letter));
        add(acting(new Act.Recall(receipt), "ben", letter));
        dispatcher.runDue();
        assertThat(slack.changes())
                .containsExactlyInAnyOrder(
                        new RecordingChannel.Change(slack("ada"), receipt, List.of(aCard("Hello"))),
                        new RecordingChannel.Change(slack("ben"), receipt, List.of()));
        assertThat(slack.received()).isEmpty();
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 2, 0, 0, 0, 0));
    }

    private Delivery acting(Act act, String user, Letter letter) {
        return new Delivery(DeliveryId.next(), new Origin.Pushed(push, user), slack(user), letter, act);
    }

    @Test
    void writesToOneAddressNoFasterThanThePlatformLikes() {
        for (int i = 0; i < 20; i++) {
            add(new Delivery(DeliveryId.next(), new Origin.Answered("ada"), slack("ada"), aKeptLetter()));
        }
        while (dispatcher.runDue() > 0) {}
        assertThat(slack.received()).as("a burst").hasSize(6);
        for (int second = 0; second < 10; second++) {
            clock.pass(Duration.ofSeconds(1));
            while (dispatcher.runDue() > 0) {}
        }
        assertThat(slack.received()).hasSize(16);
    }

    @Test
    void answersBeforeItGoesOnWithAPushThatIsClaimedAlready() {
        Dispatcher paced = dispatcher(new MemoryPace(clock, track -> new Rate(10, 1)));
        ledger.add(manyDeliveries(push, 100, aKeptLetter()), Duration.ZERO);
        clock.pass(Duration.ofSeconds(1));
        assertThat(paced.runDue()).isEqualTo(1);
        add(new Delivery(DeliveryId.next(), new Origin.Answered("ada"), slack("ada"), aKeptLetter()));
        clock.pass(Duration.ofMillis(100));
        assertThat(paced.runDue()).isEqualTo(1);
        assertThat(slack.received().getLast().to()).isEqualTo(slack("ada"));
    }

    @Test
    void bringsNothingOfAPushOutWhileItIsHeldThoughItIsClaimed() {
        Dispatcher paced = dispatcher(new MemoryPace(clock, track -> new Rate(10, 1)));
        ledger.add(manyDeliveries(push, 100, aKeptLetter()), Duration.ZERO);
        clock.pass(Duration.ofSeconds(1));
        paced.runDue();
        control.hold(push, Hold.ADMIN);
        for (int tick = 0; tick < 50; tick++) {
            clock.pass(Duration.ofMillis(100));
            paced.runDue();
        }
        assertThat(slack.received()).hasSize(1);
        control.release(push);
        runFor(Duration.ofSeconds(1));
        assertThat(slack.received()).hasSizeGreaterThan(1);
    }

    @Test
    void givesNothingUpWhileThePlatformIsAway() {
        slack.answers(new Outcome.TryLater(Duration.ofSeconds(1), "connection-refused"));
        ledger.add(manyDeliveries(push, 30, aKeptLetter()), Duration.ZERO);
        runFor(Duration.ofDays(2));
        assertThat(ledger.counts(push)).isEqualTo(new Counts(30, 0, 0, 0, 0, 0));
        assertThat(dispatcher.troubles()).isEqualTo(Map.of(Platform.SLACK, "connection-refused"));
        assertThat(announced(DeliveryEvent.Unreachable.class)).hasSize(1);
        slack.answers(RecordingChannel.ACCEPTED);
        runFor(Duration.ofMinutes(20));
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 30, 0, 0, 0, 0));
        assertThat(dispatcher.troubles()).isEmpty();
        assertThat(announced(DeliveryEvent.ReachableAgain.class)).hasSize(1);
    }

    @Test
    void sendsOneProbeAtATimeWhileThePlatformIsAway() {
        slack.answers(new Outcome.InDoubt("read-timeout"));
        ledger.add(manyDeliveries(push, 200, aKeptLetter()), Duration.ZERO);
        dispatcher.runDue();
        assertThat(slack.received()).as("what was in flight").hasSize(16);
        for (int second = 0; second < 60; second++) {
            clock.pass(Duration.ofSeconds(1));
            dispatcher.runDue();
        }
        assertThat(slack.received()).hasSize(16 + 12);
    }

    @Test
    void asksAPlatformThatCanBeAskedInsteadOfTryingItWithDeliveries() {
        ProbedChannel probed = new ProbedChannel(new Health.Unreachable("read-timeout"));
        Dispatcher asking = dispatcher(List.of(probed), pace);
        probed.answer = new Outcome.InDoubt("read-timeout");
        ledger.add(manyDeliveries(push, 200, aKeptLetter()), Duration.ZERO);
        for (int second = 0; second < 300; second++) {
            asking.runDue();
            clock.pass(Duration.ofSeconds(1));
        }
        assertThat(ledger.counts(push).inDoubt()).isEqualTo(16);
        assertThat(probed.probes).isBetween(55, 61);
        probed.answer = RecordingChannel.ACCEPTED;
        probed.health = new Health.Well();
        clock.pass(Duration.ofSeconds(5));
        assertThat(asking.runDue()).isEqualTo(16);
    }

    @Test
    void stopsAPlatformThatShutsUsOutAndStartsAgainWhenItLetsUsIn() {
        ProbedChannel probed = new ProbedChannel(new Health.ShutOut("token_revoked"));
        Dispatcher asking = dispatcher(List.of(probed), pace);
        probed.answer = new Outcome.Refused(Refusal.INSTALLATION_DEAD, "token_revoked");
        ledger.add(manyDeliveries(push, 50, aKeptLetter()), Duration.ZERO);
        asking.runDue();
        clock.pass(Duration.ofMinutes(10));
        asking.runDue();
        assertThat(probed.sends).as("only what was in flight").hasValue(16);
        assertThat(ledger.counts(push)).as("nobody failed").isEqualTo(new Counts(50, 0, 0, 0, 0, 0));
        assertThat(announced(DeliveryEvent.ShutOut.class)).hasSize(1);
        asking.recover();
        probed.answer = RecordingChannel.ACCEPTED;
        probed.health = new Health.Well();
        clock.pass(Duration.ofMinutes(2));
        asking.recover();
        assertThat(announced(DeliveryEvent.LetInAgain.class)).hasSize(1);
        for (int round = 0; round < 10; round++) {
            asking.runDue();
        }
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 50, 0, 0, 0, 0));
    }

    @Test
    void paysForEveryCallThatADeliveryTook() {
        TwoCallsChannel wordy = new TwoCallsChannel();
        Dispatcher paced = dispatcher(List.of(wordy), new MemoryPace(clock, track -> new Rate(10, 1)));
        ledger.add(manyDeliveries(push, 200, aKeptLetter()), Duration.ZERO);
        for (int tick = 0; tick < 100; tick++) {
            paced.runDue();
            clock.pass(Duration.ofMillis(100));
        }
        assertThat(wordy.sends.get()).isBetween(48, 52);
    }

    private static final class TwoCallsChannel implements Channel, CountsCalls {

        private final AtomicInteger sends = new AtomicInteger();
        private final AtomicInteger unasked = new AtomicInteger();

        @Override
        public Platform platform() {
            return Platform.SLACK;
        }

        @Override
        public Outcome send(Outgoing outgoing) {
            sends.incrementAndGet();
            unasked.incrementAndGet();
            return RecordingChannel.ACCEPTED;
        }

        @Override
        public int extraCalls() {
            return unasked.getAndSet(0);
        }
    }

    @Test
    void holdsAPushAtTheFirstMessageThatThePlatformCannotRead() {
        slack.answers(new Outcome.Refused(Refusal.BAD_MESSAGE, "invalid_blocks"));
        ledger.add(manyDeliveries(push, 100, aKeptLetter()), Duration.ZERO);
        runFor(Duration.ofMinutes(1));
        assertThat(control.held(push)).contains(Hold.BAD_MESSAGE);
        assertThat(slack.received()).as("what was in flight").hasSizeLessThanOrEqualTo(16);
        assertThat(announced(DeliveryEvent.PushHeld.class)).hasSize(1);
    }

    @Test
    void holdsAPushOfWhichTooMuchFailsUntilSomebodyGoesOn() {
        slack.answers(outgoing -> outgoing.to().user().endsWith("0")
                        || outgoing.to().user().endsWith("5")
                        || outgoing.to().user().endsWith("7")
                ? new Outcome.Refused(Refusal.APP_NOT_INSTALLED, "x")
                : RecordingChannel.ACCEPTED);
        ledger.add(manyDeliveries(push, 300, aKeptLetter()), Duration.ZERO);
        runFor(Duration.ofMinutes(1));
        assertThat(control.held(push)).contains(Hold.FAILURES);
        assertThat(ledger.counts(push).failed()).isBetween(20, 20 + 16);
        control.release(push);
        runFor(Duration.ofMinutes(1));
        assertThat(control.held(push)).isEmpty();
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 210, 90, 0, 0, 0));
    }

    @Test
    void goesOnWhenFewFail() {
        slack.answers(outgoing -> outgoing.to().user().endsWith("0")
                ? new Outcome.Refused(Refusal.DEACTIVATED, "x")
                : RecordingChannel.ACCEPTED);
        ledger.add(manyDeliveries(push, 400, aKeptLetter()), Duration.ZERO);
        runFor(Duration.ofMinutes(1));
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 360, 40, 0, 0, 0));
    }

    private <E> List<E> announced(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Dispatcher dispatcher(MemoryPace at) {
        return dispatcher(List.of(slack, teams), at);
    }

    private Dispatcher dispatcher(List<Channel> channels, MemoryPace at) {
        return new Dispatcher(channels, new Desk(ledger, ledger, contents, at, control, clock), "me", events::add);
    }

    private static final class ProbedChannel implements Channel, Probed {

        private volatile Health health;
        private volatile Outcome answer = RecordingChannel.ACCEPTED;
        private int probes;
        private final AtomicInteger sends = new AtomicInteger();

        ProbedChannel(Health health) {
            this.health = health;
        }

        @Override
        public Platform platform() {
            return Platform.SLACK;
        }

        @Override
        public Outcome send(Outgoing outgoing) {
            sends.incrementAndGet();
            return answer;
        }

        @Override
        public Health probe() {
            probes++;
            return health;
        }
    }

    private Letter aKeptLetter() {
        return new Letter(contents.keep(aCard("Hello")), aLetter().values());
    }

    private void add(Delivery delivery) {
        ledger.add(List.of(delivery), Duration.ZERO);
    }

    private void runFor(Duration time) {
        for (int step = 0; step < 60; step++) {
            dispatcher.runDue();
            clock.pass(time.dividedBy(60));
        }
    }

    private Line line() {
        return ledger.lines(push, "", 1).getFirst();
    }
}
