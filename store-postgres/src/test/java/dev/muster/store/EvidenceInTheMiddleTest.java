package dev.muster.store;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Channel;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Desk;
import dev.muster.delivery.Dispatcher;
import dev.muster.delivery.DispatcherThreads;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Status;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Confirming;
import dev.muster.enrollment.DeviceManager;
import dev.muster.enrollment.ManagedDevice;
import dev.muster.enrollment.NotNudged;
import dev.muster.enrollment.Stopping;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Clearance;
import dev.muster.plan.push.Conditions;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Half of the people turn out to have enrolled while two replicas are reminding everybody. */
class EvidenceInTheMiddleTest {

    @RegisterExtension
    static final Database DATABASE = new Database(track -> new Rate(100, 10));

    private static final int PEOPLE = 400;
    private static final int IN_FLIGHT_OF_TWO = 32;

    private final Rollout rollout = ExampleRollout.nudging();
    private final Occasion nudge = rollout.occasion("nudge-7d/it").orElseThrow();
    private final PushId push = rollout.pushOf(nudge);
    private final SettableClock clock = new SettableClock(Instant.parse("2026-07-28T10:00:00Z"));
    private PostgresStores stores;
    private final Queue<String> reminded = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() {
        stores = DATABASE.stores();
    }

    @Test
    void stopsTheRemindersOfThoseAndOfNobodyElse() throws InterruptedException {
        List<Person> people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> anEnglishReader("p%04d".formatted(number), "it"))
                .toList();
        stores.people().save(people);
        List<PersonId> ids = people.stream().map(Person::id).toList();
        stores.enrollments()
                .move("example", ids, clock.instant(), Cause.MESSAGE, (_, now) -> now.invited(clock.instant()));
        Pushing pushing = new Pushing(
                rollout,
                Reach.of(Platform.SLACK),
                books(),
                new Conditions(new NotNudged(rollout, stores.enrollments()), Clearance.ALWAYS),
                clock,
                _ -> {});
        assertThat(pushing.push(Target.whole(nudge), Starter.CLOCK)).isEqualTo(PEOPLE);

        try (DispatcherThreads one = dispatcher("one");
                DispatcherThreads other = dispatcher("other")) {
            one.start();
            other.start();
            while (reminded.size() < 50) {
                Thread.sleep(5);
            }
            List<PersonId> enrolled = IntStream.range(0, PEOPLE)
                    .filter(number -> number % 2 == 0)
                    .mapToObj(ids::get)
                    .toList();
            clock.pass(Duration.ofSeconds(5));
            assertThat(new Confirming(rollout, stores.enrollments(), clock).ask(holding(enrolled)))
                    .isEqualTo(new Confirming.Asked.Read(PEOPLE / 2, PEOPLE / 2, 0));
            Stopping stopping =
                    new Stopping(rollout, stores.enrollments(), stores.pushes(), stores.pushControl(), clock);
            stopping.sweep();
            long before = enrolledAmongReminded();
            while (stores.deliveries().counts(push).pending() > 0) {
                stopping.sweep();
                Thread.sleep(20);
            }
            assertThat(enrolledAmongReminded() - before).isLessThanOrEqualTo(IN_FLIGHT_OF_TWO);
        }

        Counts counts = stores.deliveries().counts(push);
        assertThat(reminded).hasSize(counts.sent()).doesNotHaveDuplicates();
        assertThat(counts.sent() + counts.skipped()).isEqualTo(PEOPLE);
        assertThat(counts.skipped()).isGreaterThan(PEOPLE / 4);
        assertThat(stores.deliveries().tally(push).reasons(Status.SKIPPED))
                .isEqualTo(Map.of("enrolled", counts.skipped()));
        assertThat(reminded.stream().filter(user -> !isEnrolled(user))).hasSize(PEOPLE / 2);
    }

    private long enrolledAmongReminded() {
        return reminded.stream().filter(EvidenceInTheMiddleTest::isEnrolled).count();
    }

    private static boolean isEnrolled(String user) {
        return Integer.parseInt(user.substring(1)) % 2 == 0;
    }

    private DispatcherThreads dispatcher(String owner) {
        Desk desk = new Desk(
                stores.ledger(),
                stores.deliveries(),
                stores.contents(),
                stores.pace(),
                stores.pushControl(),
                Clock.systemUTC());
        return new DispatcherThreads(new Dispatcher(List.of(new Noting()), desk, owner, _ -> {}));
    }

    private final class Noting implements Channel {
        @Override
        public Platform platform() {
            return Platform.SLACK;
        }

        @Override
        public Outcome send(Outgoing outgoing) {
            reminded.add(outgoing.to().user());
            return new Outcome.Accepted(new Receipt("D1", outgoing.delivery().toString()));
        }
    }

    private DeviceManager holding(List<PersonId> owners) {
        return new DeviceManager() {
            @Override
            public String name() {
                return "Intune";
            }

            @Override
            public void devices(Consumer<List<ManagedDevice>> page) {
                page.accept(owners.stream()
                        .map(owner ->
                                new ManagedDevice("of " + owner.value(), owner, "a phone", "iOS", clock.instant()))
                        .toList());
            }
        };
    }

    private Books books() {
        return new Books(
                stores.people(),
                stores.pushes(),
                stores.deliveries(),
                stores.pushControl(),
                stores.contents(),
                stores.atomically());
    }
}
