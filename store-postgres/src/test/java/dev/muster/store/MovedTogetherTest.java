package dev.muster.store;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Platform;
import dev.muster.delivery.Rate;
import dev.muster.plan.Wave;
import dev.muster.plan.gate.Figure;
import dev.muster.plan.gate.Funnel;
import dev.muster.plan.gate.GateNews;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.gate.Held;
import dev.muster.plan.gate.Judging;
import dev.muster.plan.gate.Verdict;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Clearance;
import dev.muster.plan.push.Conditions;
import dev.muster.plan.push.Exclusions;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.shift.Distance;
import dev.muster.plan.shift.Shift;
import dev.muster.plan.shift.Shiftable;
import dev.muster.plan.shift.Shifting;
import dev.muster.plan.version.Versioning;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The clock of one replica and an admin at another one, in the same moment. */
class MovedTogetherTest {

    private static final String GATE = """
            gates:
              - { gate: shut, before: enrollment, waves: [it], requires: [{ enrolled: this-wave, least: 100% }] }
            """;

    private static final Instant NEWS_TO_IT = Instant.parse("2026-07-14T10:00:00Z");
    private static final Instant ENROLLMENT_OF_IT = Instant.parse("2026-07-21T10:00:00Z");

    @RegisterExtension
    static final Database DATABASE = new Database(track -> new Rate(1_000, 100));

    private final AtomicInteger told = new AtomicInteger();

    private final class Replica {

        private final SettableClock clock = new SettableClock(NEWS_TO_IT.minusSeconds(3_600));
        private final Rollout rollout = ExampleRollout.with(GATE);
        private final PostgresStores stores = DATABASE.stores();
        private final Versioning versioning =
                new Versioning(rollout.inForce(), stores.versions(), stores.atomically(), clock, _ -> {});
        private final Gatekeeper gatekeeper = new Gatekeeper(
                rollout,
                new Judging(rollout, stores.deliveries(), NOBODY_ENROLLED),
                stores.holds(),
                stores.pushes(),
                new News(),
                clock);
        private final Pushing pushing;
        private final Shifting shifting;

        private Replica() {
            Books books = new Books(
                    stores.people(),
                    stores.pushes(),
                    stores.deliveries(),
                    stores.pushControl(),
                    stores.contents(),
                    stores.atomically());
            Clearance newest = versioning::keeps;
            pushing = new Pushing(
                    rollout,
                    Reach.of(Platform.SLACK),
                    books,
                    new Conditions(Exclusions.NONE, newest.and(gatekeeper)),
                    clock,
                    _ -> {});
            shifting = new Shifting(rollout, pushing, versioning, clock);
            versioning.open(ExampleRollout.text() + GATE);
        }

        private Boolean pushes() {
            pushing.pushDue();
            return true;
        }

        private boolean hasPushed(String occasion) {
            return stores.pushes().all("example").stream().map(Push::occasion).anyMatch(occasion::equals);
        }
    }

    private static final Funnel NOBODY_ENROLLED = new Funnel() {
        @Override
        public Figure enrolled(Wave.Reach whom) {
            return Figure.share(0, 1);
        }

        @Override
        public Figure satisfaction(Wave.Reach whom) {
            return new Figure.Unknown(Figure.Why.TOO_FEW);
        }

        @Override
        public Figure openTickets(Wave.Reach whom) {
            return new Figure.Count(0);
        }
    };

    private final class News implements GateNews {
        @Override
        public void held(Verdict verdict) {
            told.incrementAndGet();
        }

        @Override
        public void stillHeld(Verdict verdict, Held held) {
            told.incrementAndGet();
        }

        @Override
        public void opened(Verdict verdict, Held held) {
            told.incrementAndGet();
        }
    }

    @BeforeEach
    void people() {
        DATABASE.stores().people().save(List.of(anEnglishReader("ada", "it"), anEnglishReader("hugo", "hr")));
    }

    @RepeatedTest(12)
    void eitherMovesOrSendsAndNeverBoth() throws Exception {
        Replica clock = new Replica();
        Replica admin = new Replica();
        var wave = admin.rollout.plan().waveCalled("it").orElseThrow();
        Shift shown = ((Shiftable.Possible) admin.shifting.preview(wave, new Distance.Weeks(2))).shift();
        clock.clock.set(NEWS_TO_IT);
        admin.clock.set(NEWS_TO_IT);
        List<Boolean> results = together(List.of(
                clock::pushes,
                () -> DATABASE.stores().atomically().call(() -> admin.shifting.shift(shown, "root@example.com"))));
        assertThat(results.getLast()).isNotEqualTo(clock.hasPushed("news/it"));
        clock.versioning.follow();
        clock.pushes();
        assertThat(clock.hasPushed("news/it")).isNotEqualTo(results.getLast());
    }

    @RepeatedTest(12)
    void movesOnceWhenTwoAdminsAnswerTheSameQuestion() throws Exception {
        Replica one = new Replica();
        Replica other = new Replica();
        var wave = one.rollout.plan().waveCalled("it").orElseThrow();
        List<Shift> shown = Stream.of(one, other)
                .map(replica -> replica.shifting.preview(wave, new Distance.Weeks(1)))
                .map(possible -> ((Shiftable.Possible) possible).shift())
                .toList();
        List<Boolean> results = together(List.of(
                () -> DATABASE.stores()
                        .atomically()
                        .call(() -> one.shifting.shift(shown.getFirst(), "one@example.com")),
                () -> DATABASE.stores()
                        .atomically()
                        .call(() -> other.shifting.shift(shown.getLast(), "two@example.com"))));
        assertThat(results).containsExactlyInAnyOrder(true, false);
        assertThat(DATABASE.stores().versions().all("example")).hasSize(2);
    }

    @RepeatedTest(12)
    void isSentOnceWhenAnOverrideMeetsTheCheck() throws Exception {
        Replica one = new Replica();
        Replica other = new Replica();
        one.clock.set(ENROLLMENT_OF_IT);
        other.clock.set(ENROLLMENT_OF_IT);
        var enrollment = other.rollout.occasion("enrollment/it").orElseThrow();
        together(List.of(one::pushes, other::pushes, () -> {
            DATABASE.stores()
                    .atomically()
                    .run(() -> other.gatekeeper.waive(
                            enrollment, new Waiver.Given("root@example.com", ENROLLMENT_OF_IT, "now", "0 %")));
            return true;
        }));
        one.pushes();
        other.pushes();
        assertThat(one.hasPushed("enrollment/it")).isTrue();
        assertThat(DATABASE.stores()
                        .deliveries()
                        .counts(one.rollout.pushOf(enrollment))
                        .total())
                .isEqualTo(1);
        assertThat(told.get()).as("a hold that is told is told once").isLessThanOrEqualTo(1);
    }

    private static List<Boolean> together(List<Callable<Boolean>> deeds) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(deeds.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            List<Future<Boolean>> futures = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        barrier.await();
                        return deed.call();
                    }))
                    .toList();
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
