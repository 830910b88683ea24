package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.Map;

/** F11: what arrived without an answer is in doubt, and is not sent again. */
final class LostAnswers implements Fault {

    private static final double SHARE = 0.05;
    private static final Duration WHILE = Duration.ofSeconds(30);

    @Override
    public Struck strike(Scene scene) {
        scene.platforms().faults(Map.of("resetAfterEffect", SHARE));
        Waiting.pause(WHILE);
        scene.platforms().faults(Map.of());
        int doubtful = scene.stage().ledger().inDoubt();
        return Struck.measuring("inDoubtMeanwhile", doubtful)
                .holding(doubtful > 0, "No answer was lost, so that nothing was tried out.");
    }
}
