package dev.muster.plan.shift;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Platform;
import dev.muster.delivery.Atomically;
import dev.muster.delivery.PushControl;
import dev.muster.plan.Plan;
import dev.muster.plan.Wave;
import dev.muster.plan.WaveKey;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Conditions;
import dev.muster.plan.push.Exclusions;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import dev.muster.plan.version.Version;
import dev.muster.plan.version.Versioning;
import dev.muster.plan.version.Versions;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.MemoryAtomically;
import dev.muster.testkit.MemoryContents;
import dev.muster.testkit.MemoryControl;
import dev.muster.testkit.MemoryLedger;
import dev.muster.testkit.MemoryPeople;
import dev.muster.testkit.MemoryPushes;
import dev.muster.testkit.MemoryVersions;
import dev.muster.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is shifted, edited in the file, pushed by hand and by the clock, on two replicas and over restarts: nothing goes out before its
 * time, nobody gets an occasion twice, and in the end everybody has got every one.
 */
class ShiftingLawTest {

    private static final Instant BEGIN = Instant.parse("2026-07-01T08:00:00Z");
    private static final List<WaveKey> WAVES =
            Stream.of("all", "it", "office").map(WaveKey::new).toList();
    private static final List<String> MONTHS = List.of("2026-07", "2026-08", "2026-09");

    private final SettableClock clock = new SettableClock(BEGIN);
    private final Versions versions = new MemoryVersions();
    private final MemoryLedger ledger = new MemoryLedger(clock);
    private final Atomically atomically = new MemoryAtomically();
    private final PushControl control = new MemoryControl(ledger);
    private final MemoryPeople people = new MemoryPeople();
    private final MemoryPushes pushes = new MemoryPushes();
    private final Map<String, Integer> booked = new HashMap<>();
    private String file = ExampleRollout.text();

    /** One process with its own sight of the plan. */
    private final class Replica {

        private final Rollout rollout = ExampleRollout.with("");
        private final Versioning versioning = new Versioning(rollout.inForce(), versions, atomically, clock, _ -> {});
        private final Pushing pushing = new Pushing(
                rollout,
                Reach.of(Platform.SLACK),
                new Books(people, pushes, ledger, control, new MemoryContents(), atomically),
                new Conditions(Exclusions.NONE, versioning::keeps),
                clock,
                _ -> {});
        private final Shifting shifting = new Shifting(rollout, pushing, versioning, clock);

        private Replica() {
            versioning.open(file);
        }

        private Plan plan() {
            return rollout.plan();
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 25).mapToObj(number -> 20_261_122L + number);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holds(long seed) {
        Random random = new Random(seed);
        people.save(List.<Person>of(
                anEnglishReader("ada", "it"), anEnglishReader("hugo", "hr"), anEnglishReader("fay", "finance")));
        List<Replica> replicas = new ArrayList<>(List.of(new Replica(), new Replica()));
        for (int step = 0; step < 40; step++) {
            act(replicas, random);
            turn(replicas.get(random.nextInt(2)), random);
            assertThat(booked)
                    .as("seed %d, step %d", seed, step)
                    .allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
        }
        clock.pass(Duration.ofDays(3_000));
        replicas.forEach(replica -> replica.versioning.follow());
        turn(replicas.getFirst(), random);
        assertThat(booked.keySet())
                .as("everybody got everything, seed %d", seed)
                .isEqualTo(Set.of(
                        "kickoff/all ada",
                        "kickoff/all hugo",
                        "kickoff/all fay",
                        "news/it ada",
                        "enrollment/it ada",
                        "news/office hugo",
                        "news/office fay",
                        "enrollment/office hugo",
                        "enrollment/office fay"));
        assertThat(booked.values()).containsOnly(1);
    }

    private void act(List<Replica> replicas, Random random) {
        Replica replica = replicas.get(random.nextInt(2));
        switch (random.nextInt(6)) {
            case 0, 1 -> shift(replica, random);
            case 2 -> edit(random);
            case 3 -> replicas.set(random.nextInt(2), new Replica());
            case 4 -> pushByHand(replica, random);
            default -> clock.pass(Duration.ofHours(random.nextInt(24 * 9)));
        }
        if (random.nextBoolean()) {
            replicas.get(random.nextInt(2)).versioning.follow();
        }
    }

    /** The answer may come much later than the question. */
    private void shift(Replica replica, Random random) {
        Wave wave = replica.plan().wave(WAVES.get(random.nextInt(3))).orElseThrow();
        if (replica.shifting.preview(wave, new Distance.Weeks(random.nextInt(9) - 4))
                instanceof Shiftable.Possible(Shift shift)) {
            if (random.nextInt(4) == 0) {
                clock.pass(Duration.ofDays(random.nextInt(8)));
            }
            atomically.run(() -> replica.shifting.shift(shift, "root@example.com"));
        }
    }

    private void edit(Random random) {
        String month = MONTHS.get(random.nextInt(3));
        file = ExampleRollout.text()
                .replace("wave: office, month: 2026-08", "wave: office, month: " + month)
                .replace("pre-enrollment, week: 2", "pre-enrollment, week: " + (1 + random.nextInt(2)))
                .replace("phase: enrollment, week: 3", "phase: enrollment, week: " + (3 + random.nextInt(2)));
    }

    private void pushByHand(Replica replica, Random random) {
        var occasions = replica.plan().occasions();
        var occasion = occasions.get(random.nextInt(occasions.size()));
        replica.pushing.push(Target.whole(occasion), Push.Starter.of("root@example.com"));
        count();
    }

    private void turn(Replica replica, Random random) {
        if (random.nextBoolean()) {
            replica.versioning.follow();
        }
        Set<String> before = Set.copyOf(booked.keySet());
        replica.pushing.pushDue();
        count();
        List<String> newly = booked.keySet().stream()
                .filter(each -> !before.contains(each))
                .map(each -> each.split(" ")[0])
                .distinct()
                .toList();
        if (!newly.isEmpty()) {
            assertThat(newest().occasions())
                    .filteredOn(occasion -> newly.contains(Rollout.nameOf(occasion)))
                    .as("nothing goes out before its time in the newest version: " + newly)
                    .allMatch(occasion -> !occasion.at().isAfter(clock.instant()));
        }
    }

    private Plan newest() {
        List<Version> all = versions.all("example");
        assertThat(all)
                .extracting(Version::number)
                .isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
        Rollout reader = ExampleRollout.with("");
        new Versioning(reader.inForce(), versions, atomically, clock, _ -> {}).follow();
        return reader.plan();
    }

    /** Reads from the ledger who has how many lines of each occasion. */
    private void count() {
        booked.clear();
        pushes.all("example")
                .forEach(push -> ledger.lines(push.id(), "", 1_000).stream()
                        .filter(line -> line.platform().isPresent())
                        .forEach(line -> booked.merge(
                                push.occasion() + " " + line.recipient().replace("@example.com", ""),
                                1,
                                Integer::sum)));
    }
}
