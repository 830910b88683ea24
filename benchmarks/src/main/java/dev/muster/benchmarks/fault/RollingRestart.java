package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Replica;
import java.time.Duration;

/** F16: a replica that is stopped in order leaves nothing in doubt. */
final class RollingRestart implements Fault {

    private static final Duration TO_DRAIN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Struck strike(Scene scene) {
        double longest = 0;
        for (Replica replica : scene.replicas()) {
            longest = Math.max(longest, replica.stop(PATIENCE).toMillis() / 1_000.0);
            replica.startAgain();
            replica.awaitReady();
        }
        return Struck.measuring("longestSecondsToDrain", longest)
                .holding(longest <= TO_DRAIN.toSeconds(), "A replica took longer than 20 s to stop.");
    }
}
