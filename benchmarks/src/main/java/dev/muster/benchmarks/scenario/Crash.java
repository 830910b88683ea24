package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.Platforms;
import dev.muster.benchmarks.stage.Replica;
import dev.muster.benchmarks.stage.Stage;
import dev.muster.delivery.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/**
 * Replicas die in the middle of a broadcast, as the power supply makes them; who got what is compared with what the ledger says. Where
 * {@code hastened}, the leases of the dead end as soon as all else is done, so that nobody has to wait for it.
 */
public record Crash(int recipients, int replicas, Kills kills, double perSecond, boolean hastened) {

    /** What may be under way at a replica on one platform. */
    static final int IN_FLIGHT = 16;

    private static final double LAST_KILL = 0.9;
    private static final Duration OVERHEAD = Duration.ofMinutes(4);

    /** The first when a share of the messages has arrived, the others at points that the seed decides. */
    public record Kills(double first, int many, long seed) {

        List<Double> shares() {
            Random random = new Random(seed);
            return DoubleStream.concat(
                            DoubleStream.of(first), random.doubles(many - 1L, first, Math.max(first + 0.01, LAST_KILL)))
                    .sorted()
                    .boxed()
                    .toList();
        }
    }

    /** {@code resumeSeconds}: until everything that a dead replica held was taken up again by another, at the worst kill. */
    public record Result(
            int recipients,
            int sent,
            int failed,
            int skipped,
            int cancelled,
            int inDoubt,
            int lost,
            int duplicates,
            double resumeSeconds) {}

    public Outcome<Result> run(Consumer<String> say) {
        try (Stage stage = Stage.forPeople(recipients)) {
            Platforms platforms = stage.openPlatforms("--no-limits");
            List<Replica> running = stage.startReplicas(replicas, perSecond);
            stage.operator().push();
            double resumeSeconds = killAll(new Killing(platforms, stage.ledger(), running, say));
            stage.awaitAllEnded(patience());
            return judge(Law.now(recipients, stage, platforms), resumeSeconds);
        }
    }

    private double killAll(Killing killing) {
        Random random = new Random(kills.seed());
        List<Future<Duration>> resumed = new ArrayList<>();
        for (double share : kills.shares()) {
            killing.awaitArrived((int) (recipients * share), patience());
            resumed.add(killing.kill(random.nextInt(replicas), kills.many() > 1));
        }
        if (hastened) {
            killing.endLeases(patience());
        }
        return killing.longest(resumed);
    }

    private Outcome<Result> judge(Law law, double resumeSeconds) {
        List<String> breaches = new ArrayList<>(law.breaches());
        if (law.ended(Status.IN_DOUBT) > IN_FLIGHT * kills.many()) {
            breaches.add("More is in doubt than can have been under way.");
        }
        return new Outcome<>(
                new Result(
                        recipients,
                        law.ended(Status.SENT),
                        law.ended(Status.FAILED),
                        law.ended(Status.SKIPPED),
                        law.ended(Status.CANCELLED),
                        law.ended(Status.IN_DOUBT),
                        law.lost(),
                        law.duplicates(),
                        resumeSeconds),
                breaches);
    }

    private Duration patience() {
        return OVERHEAD.plusSeconds((long) (recipients / Math.min(perSecond, 200)));
    }
}
