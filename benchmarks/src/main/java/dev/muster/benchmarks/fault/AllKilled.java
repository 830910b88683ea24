package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Replica;
import java.time.Duration;

/** F2: like the death of one, three times. */
final class AllKilled implements Fault {

    @Override
    public Struck strike(Scene scene) {
        scene.replicas().forEach(Replica::kill);
        scene.replicas().forEach(Replica::startAgain);
        scene.awaitReplicas();
        Duration resumed = scene.awaitNext();
        return Struck.measuring("secondsFromReadyToNext", resumed.toMillis() / 1_000.0);
    }
}
