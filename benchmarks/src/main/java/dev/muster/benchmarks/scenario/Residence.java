package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.Replica;
import dev.muster.benchmarks.stage.Stage;
import java.time.Duration;

/** How much memory a replica keeps after a broadcast. */
public record Residence(int recipients) {

    private static final int SLOWEST = 50;
    private static final Duration OVERHEAD = Duration.ofMinutes(2);

    public record Result(long readyMegabytes, long afterMegabytes) {}

    public Outcome<Result> run() {
        try (Stage stage = Stage.forPeople(recipients)) {
            stage.openPlatforms("--no-limits");
            Replica replica = stage.startReplicas(1, Broadcast.UNLIMITED).getFirst();
            long ready = replica.residentMegabytes();
            stage.operator().push();
            stage.awaitAllEnded(OVERHEAD.plusSeconds(recipients / SLOWEST));
            return Outcome.of(new Result(ready, replica.residentMegabytes()));
        }
    }
}
