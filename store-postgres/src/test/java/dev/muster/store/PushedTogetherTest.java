package dev.muster.store;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Platform;
import dev.muster.delivery.Rate;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.SettableClock;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Admins who send the same thing in the same moment, on several replicas. */
class PushedTogetherTest {

    private static final int ADMINS = 8;
    private static final int ROUNDS = 25;
    private static final int PEOPLE = 40;

    @RegisterExtension
    static final Database DATABASE = new Database(track -> new Rate(1_000, 100));

    private final Rollout rollout = ExampleRollout.rollout();
    private final Target news = Target.whole(rollout.occasion("news/it").orElseThrow());

    @Test
    void bookEverybodyOnceHoweverOftenTheyTry() throws Exception {
        DATABASE.stores().people().save(people());
        AtomicInteger booked = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(ADMINS);
        try (ExecutorService admins = Executors.newFixedThreadPool(ADMINS)) {
            for (int admin = 0; admin < ADMINS; admin++) {
                Starter starter = Starter.of("admin " + admin);
                admins.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        together.await();
                        booked.addAndGet(pushing().push(news, starter));
                    }
                    return true;
                });
            }
        }
        assertThat(booked).hasValue(PEOPLE);
        assertThat(DATABASE.stores()
                        .deliveries()
                        .counts(rollout.pushOf(news.occasion()))
                        .total())
                .isEqualTo(PEOPLE);
        assertThat(DATABASE.stores().pushes().all(rollout.plan().name())).hasSize(1);
    }

    private Pushing pushing() {
        PostgresStores stores = DATABASE.stores();
        Books books = new Books(
                stores.people(),
                stores.pushes(),
                stores.deliveries(),
                stores.pushControl(),
                stores.contents(),
                stores.atomically());
        return new Pushing(rollout, Reach.of(Platform.SLACK), books, SettableClock.atSomeMonday(), event -> {});
    }

    private static List<Person> people() {
        return IntStream.range(0, PEOPLE)
                .mapToObj(number -> anEnglishReader("p" + number, "it"))
                .toList();
    }
}
