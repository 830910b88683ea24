package dev.muster.store;

import static dev.muster.testkit.Examples.aLetter;
import static dev.muster.testkit.Examples.aPush;
import static dev.muster.testkit.Examples.manyDeliveries;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Claimed;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Deliveries.Redirect;
import dev.muster.delivery.Deliveries.Skip;
import dev.muster.delivery.DoubtPolicy;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The counts of a push against a count of its rows, in one snapshot. */
class CountsTest {

    @RegisterExtension
    static final Database DATABASE = new Database();

    private static final List<Track> TRACKS = List.of(Track.sending(Platform.SLACK), Track.sending(Platform.MAIL));

    private static final String DIFFERENCES = """
            SELECT push, state, platform, reason, sum(many) AS wrong
            FROM (
                SELECT push, state::text, platform, reason, many FROM push_count
                UNION ALL
                SELECT push,
                    CASE WHEN state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY') THEN 'PENDING' ELSE state::text END,
                    coalesce(platform, ''),
                    CASE WHEN state IN ('PENDING', 'CLAIMED', 'SENDING', 'RETRY') THEN '' ELSE reason END,
                    -1
                FROM delivery
                WHERE push IS NOT NULL
            ) one
            GROUP BY push, state, platform, reason
            HAVING sum(many) <> 0
            """;

    private final List<PushId> pushes = List.of(aPush(), aPush(), aPush());

    @Test
    void agreeWithTheRowsWhateverManyDoAtOnce() throws InterruptedException, ExecutionException {
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            IntStream.range(0, 5).forEach(seed -> workers.add(threads.submit(() -> moveAtRandom(new Random(seed)))));
            workers.add(threads.submit(CountsTest::foldAndCompare));
        }
        for (Future<?> worker : workers) {
            worker.get();
        }
        DATABASE.stores().upkeep().tidy();
        assertThat(differences()).isEmpty();
        assertThat(slots()).as("slots after tidying").isEqualTo(1);
        assertThat(pushes)
                .allSatisfy(push -> assertThat(
                                DATABASE.stores().deliveries().counts(push).total())
                        .isEqualTo(DATABASE.stores()
                                .deliveries()
                                .lines(push, "", 1_000)
                                .size()));
    }

    private static void foldAndCompare() {
        for (int round = 0; round < 15; round++) {
            DATABASE.stores().upkeep().tidy();
            assertThat(differences()).isEmpty();
        }
    }

    private void moveAtRandom(Random random) {
        for (int round = 0; round < 60; round++) {
            PushId push = pushes.get(random.nextInt(pushes.size()));
            switch (random.nextInt(9)) {
                case 0 ->
                    DATABASE.stores()
                            .deliveries()
                            .add(manyDeliveries(push, random.nextInt(60), aLetter()), Duration.ZERO);
                case 1 -> steer(push, random);
                case 2 -> redirect(push);
                case 3 ->
                    DATABASE.stores()
                            .deliveries()
                            .skip(push, List.of(new Skip("p%06d".formatted(random.nextInt(80)), "opted-out")));
                default -> deliver(random);
            }
        }
    }

    private static void steer(PushId push, Random random) {
        PushControl control = DATABASE.stores().pushControl();
        switch (random.nextInt(10)) {
            case 0 -> control.cancel(push, 3);
            case 1, 2, 3 -> control.retryFailed(push);
            case 4, 5 -> control.resendDoubtful(push);
            case 6 -> control.leaveDoubtful(push);
            default -> {
                control.whenInDoubt(push, DoubtPolicy.RESEND);
                DATABASE.stores().doubts().resendByPolicy(List.of(Platform.MAIL));
            }
        }
    }

    private static void redirect(PushId push) {
        Deliveries deliveries = DATABASE.stores().deliveries();
        deliveries.redirect(
                push,
                deliveries.lines(push, Set.of(Status.FAILED), "", 5).stream()
                        .map(Line::recipient)
                        .map(recipient -> new Redirect(recipient, Address.of(Platform.MAIL, recipient)))
                        .toList());
    }

    private static void deliver(Random random) {
        Ledger ledger = DATABASE.stores().ledger();
        List<Claimed> claims = ledger.claimPushed(TRACKS.get(random.nextInt(2)), 8, "worker");
        List<Claimed> begun = ledger.begin(claims.subList(0, claims.size() - claims.size() / 4));
        ledger.giveBack(claims);
        ledger.settle(begun.stream().map(one -> new Ended(one, end(random))).toList());
    }

    private static Settlement end(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Settlement.Failed("blocked", "x");
            case 1 -> new Settlement.Failed("deactivated", "y");
            case 2 -> new Settlement.InDoubt("timeout");
            case 3 -> new Settlement.Again(Duration.ZERO, "later");
            default -> new Settlement.Sent(new Receipt("D1", "1.1"));
        };
    }

    private static List<?> differences() {
        return DATABASE.jdbc().sql(DIFFERENCES).query().listOfRows();
    }

    private static int slots() {
        return DATABASE.jdbc()
                .sql("SELECT count(DISTINCT slot) FROM push_count")
                .query(Integer.class)
                .single();
    }
}
