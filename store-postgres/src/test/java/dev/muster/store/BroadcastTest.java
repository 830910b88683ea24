package dev.muster.store;

import static dev.muster.testkit.Examples.aCard;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.manyDeliveries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Channel;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.Desk;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Letter;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Dispatchers over one database, as replicas are. */
class BroadcastTest {

    @RegisterExtension
    static final Database DATABASE = new Database(track -> new Rate(100_000, 1_000));

    private static final int MANY = Integer.getInteger("broadcast.many", 50_000);
    private static final Track SLACK = Track.sending(Platform.SLACK);

    private final PushId push = aPush();
    private final RecordingChannel platform = new RecordingChannel();
    private final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();

    @Test
    void sendsEverythingOnceThroughSeveralReplicas() throws InterruptedException {
        add(1_000);
        try (ExecutorService replicas = Executors.newFixedThreadPool(3)) {
            for (String owner : List.of("a", "b", "c")) {
                replicas.execute(() -> run(dispatcher(owner, platform)));
            }
        }
        assertThat(platform.received).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(counts()).isEqualTo(new Counts(0, 1_000, 0, 0, 0, 0));
    }

    @Test
    void leavesExactlyWhatWasBegunInDoubtWhenADispatcherDiesAndSendsTheRest() {
        add(100);
        Ledger ledger = DATABASE.stores().ledger();
        List<Claimed> claimed = ledger.claimPushed(SLACK, 16, "dead");
        List<UUID> begun = ids(ledger.begin(claimed.subList(0, 10)).stream().map(Claimed::delivery));
        Dispatcher alive = dispatcher("alive", platform);
        run(alive);
        assertThat(platform.received).as("while the leases hold").hasSize(84);

        DATABASE.pass(Ledger.LEASE.plusSeconds(1));
        alive.recover();
        run(alive);

        assertThat(counts()).isEqualTo(new Counts(0, 90, 0, 0, 0, 10));
        assertThat(platform.received).hasSize(90).doesNotHaveDuplicates().doesNotContainAnyElementsOf(begun);
        assertThat(ids(recovered().map(DeliveryEvent.Recovered::delivery))).containsExactlyInAnyOrderElementsOf(begun);
    }

    @Test
    void booksALateEndThoughItsDispatcherWasTakenForDead() {
        add(1);
        run(dispatcher("slow", new Channel() {
            @Override
            public Platform platform() {
                return Platform.SLACK;
            }

            @Override
            public Outcome send(Outgoing outgoing) {
                DATABASE.pass(Ledger.LEASE.plusSeconds(1));
                assertThat(DATABASE.stores().ledger().recover()).hasSize(1);
                return platform.send(outgoing);
            }
        }));
        assertThat(events).singleElement().isInstanceOf(DeliveryEvent.Settled.class);
        assertThat(counts()).isEqualTo(new Counts(0, 1, 0, 0, 0, 0));
    }

    @Test
    void addsAndSendsAtAPaceWorthHaving() {
        Letter letter = aKeptLetter();
        List<Delivery> many = manyDeliveries(push, MANY, letter);
        long start = System.nanoTime();
        DATABASE.stores()
                .atomically()
                .run(() -> Columns.chunks(many, 5_000)
                        .forEach(page -> DATABASE.stores().deliveries().add(page, Duration.ZERO)));
        report("added", MANY, start);
        start = System.nanoTime();
        cycle(5_000);
        report("claimed by 200, begun and settled by 10", 5_000, start);
        start = System.nanoTime();
        Dispatcher dispatcher = dispatcher("fast", platform);
        while (platform.received.size() < 5_000) {
            dispatcher.runDue();
        }
        report("sent by one dispatcher, round by round", 5_000, start);
        start = System.nanoTime();
        int sent = platform.received.size() + 5_000;
        assertThat(counts()).isEqualTo(new Counts(MANY - sent, sent, 0, 0, 0, 0));
        report("counted", MANY, start);
    }

    private static void cycle(int many) {
        Ledger ledger = DATABASE.stores().ledger();
        for (int done = 0; done < many; done += 200) {
            for (List<Claimed> group : Columns.chunks(ledger.claimPushed(SLACK, 200, "me"), 10)) {
                ledger.settle(ledger.begin(group).stream()
                        .map(one -> new Ended(one, new Settlement.Sent(new Receipt("D1", "1.1"))))
                        .toList());
            }
        }
    }

    private static void report(String what, int many, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%,d %s in %.2f s, %,.0f/s%n", many, what, seconds, many / seconds);
    }

    private void add(int many) {
        DATABASE.stores().deliveries().add(manyDeliveries(push, many, aKeptLetter()), Duration.ZERO);
    }

    private static Letter aKeptLetter() {
        return new Letter(DATABASE.stores().contents().keep(aCard("Hello {{name}}")), Map.of("name", "Ada"));
    }

    private Counts counts() {
        return DATABASE.stores().deliveries().counts(push);
    }

    private Stream<DeliveryEvent.Recovered> recovered() {
        return events.stream()
                .filter(DeliveryEvent.Recovered.class::isInstance)
                .map(DeliveryEvent.Recovered.class::cast);
    }

    private static List<UUID> ids(Stream<Delivery> deliveries) {
        return deliveries.map(delivery -> delivery.id().value()).toList();
    }

    private static void run(Dispatcher dispatcher) {
        while (dispatcher.runDue() > 0) {
            Thread.onSpinWait();
        }
    }

    private Dispatcher dispatcher(String owner, Channel channel) {
        PostgresStores stores = DATABASE.stores();
        Desk desk = new Desk(
                stores.ledger(),
                stores.deliveries(),
                stores.contents(),
                stores.pace(),
                stores.pushControl(),
                Clock.systemUTC());
        return new Dispatcher(List.of(channel), desk, owner, events::add);
    }
}
