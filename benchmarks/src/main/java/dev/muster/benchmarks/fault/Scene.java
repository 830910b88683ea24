package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Platforms;
import dev.muster.benchmarks.stage.Replica;
import dev.muster.benchmarks.stage.Stage;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.List;

/** A broadcast that is under way. */
record Scene(Stage stage, Platforms platforms, List<Replica> replicas, Faults faults) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    long arrived() {
        return platforms.received().messages();
    }

    void awaitShare(double share) {
        long messages = (long) (faults.recipients() * share);
        Waiting.upTo(PATIENCE, messages + " messages arrived", () -> arrived() >= messages);
    }

    /** Until something new arrives, or nothing is left to arrive. */
    Duration awaitNext() {
        long before = arrived();
        return Waiting.upTo(
                PATIENCE,
                "the next message arrived",
                () -> arrived() > before || stage.ledger().open() == 0);
    }

    void awaitReplicas() {
        replicas.forEach(Replica::awaitReady);
    }
}
