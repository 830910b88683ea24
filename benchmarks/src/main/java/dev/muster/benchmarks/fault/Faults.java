package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.scenario.Law;
import dev.muster.benchmarks.scenario.Outcome;
import dev.muster.benchmarks.stage.Platforms;
import dev.muster.benchmarks.stage.Replica;
import dev.muster.benchmarks.stage.Stage;
import dev.muster.delivery.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A broadcast by three replicas in the middle of which something goes wrong. */
public record Faults(Kind kind, int recipients, double perSecond) {

    static final int REPLICAS = 3;
    private static final double STRIKES_AT = 0.2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** {@code measured} is what this kind of fault is about, in seconds or in deliveries as its name says. */
    public record Result(
            String kind,
            int recipients,
            int sent,
            int failed,
            int skipped,
            int cancelled,
            int inDoubt,
            int lost,
            int duplicates,
            Map<String, Double> measured) {}

    public Outcome<Result> run() {
        try (Stage stage = Stage.forPeople(recipients)) {
            Platforms platforms = stage.openPlatforms("--no-limits");
            List<Replica> replicas = stage.startReplicas(REPLICAS, perSecond);
            stage.operator().push();
            Scene scene = new Scene(stage, platforms, replicas, this);
            scene.awaitShare(STRIKES_AT);
            Struck struck = kind.fault().strike(scene);
            stage.awaitAllEnded(PATIENCE);
            return judge(Law.now(recipients, stage, platforms), struck);
        }
    }

    private Outcome<Result> judge(Law law, Struck struck) {
        int inDoubt = law.ended(Status.IN_DOUBT);
        int failed = law.ended(Status.FAILED);
        List<String> breaches = new ArrayList<>(law.breaches());
        breaches.addAll(struck.holding(failed == 0, failed + " deliveries are given up, though none should be.")
                .holding(
                        inDoubt <= kind.mostInDoubt(recipients),
                        inDoubt + " are in doubt, which is more than was under way.")
                .breaches());
        return new Outcome<>(
                new Result(
                        kind.toString(),
                        recipients,
                        law.ended(Status.SENT),
                        failed,
                        law.ended(Status.SKIPPED),
                        law.ended(Status.CANCELLED),
                        inDoubt,
                        law.lost(),
                        law.duplicates(),
                        struck.measured()),
                breaches);
    }
}
