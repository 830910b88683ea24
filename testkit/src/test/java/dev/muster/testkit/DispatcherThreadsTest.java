package dev.muster.testkit;

import static dev.muster.testkit.Examples.aCard;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.manyDeliveries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Desk;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.DispatcherThreads;
import dev.muster.delivery.Letter;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DispatcherThreadsTest {

    private final SettableClock clock = SettableClock.atSomeMonday();
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final MemoryContents contents = new MemoryContents();
    private final RecordingChannel slack = new RecordingChannel(Platform.SLACK);
    private final PushId push = aPush();

    @Test
    void sendsUntilNothingIsDue() throws InterruptedException {
        CountDownLatch sent = new CountDownLatch(100);
        slack.answers(outgoing -> {
            sent.countDown();
            return RecordingChannel.ACCEPTED;
        });
        try (DispatcherThreads threads = threads()) {
            threads.start();
            add(100);
            threads.wake();
            assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(ledger.counts(push)).isEqualTo(new Counts(0, 100, 0, 0, 0, 0));
    }

    @Test
    void booksWhatIsUnderWayBeforeItCloses() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        slack.answers(outgoing -> {
            begun.countDown();
            Thread.yield();
            return RecordingChannel.ACCEPTED;
        });
        add(1_000);
        try (DispatcherThreads threads = threads()) {
            threads.start();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        }
        Counts counts = ledger.counts(push);
        assertThat(counts.sent()).isEqualTo(slack.received().size()).isPositive();
        clock.pass(Duration.ofDays(1));
        assertThat(ledger.recover()).as("left behind").isEmpty();
        assertThat(ledger.lines(push, Set.of(Status.CLAIMED, Status.SENDING), "", 1))
                .isEmpty();
    }

    private void add(int many) {
        ledger.add(manyDeliveries(push, many, new Letter(contents.keep(aCard("Hello")), Map.of())), Duration.ZERO);
    }

    private DispatcherThreads threads() {
        MemoryPace pace = new MemoryPace(clock, track -> new Rate(1_000, 100_000));
        Desk desk = new Desk(ledger, ledger, contents, pace, new MemoryControl(ledger), clock);
        return new DispatcherThreads(new Dispatcher(List.of(slack), desk, "me", event -> {}));
    }
}
