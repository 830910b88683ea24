package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Replica;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;

/** F14: what a replica had in hand when it stood still is taken from it, and what it says of it later does no harm. */
final class StandStill implements Fault {

    private static final Duration FROZEN = Duration.ofSeconds(90);
    private static final Duration TO_WAKE = Duration.ofSeconds(10);

    @Override
    public Struck strike(Scene scene) {
        Replica frozen = scene.replicas().getLast();
        frozen.freeze();
        int doubtfulBefore = scene.stage().ledger().inDoubt();
        Waiting.pause(FROZEN);
        int doubtful = scene.stage().ledger().inDoubt() - doubtfulBefore;
        frozen.thaw();
        Waiting.pause(TO_WAKE);
        return Struck.measuring("inDoubtWhileItStoodStill", doubtful)
                .holding(frozen.isAlive(), "The replica did not survive standing still.");
    }
}
