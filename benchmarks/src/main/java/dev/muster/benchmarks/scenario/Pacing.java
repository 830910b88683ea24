package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.Platforms;
import dev.muster.benchmarks.stage.Received;
import dev.muster.benchmarks.stage.Stage;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Replicas that share one rate: first undisturbed, then, for the last quarter of the time, told once to be silent. The simulator itself has no
 * limit here, so that it sees every call that we should not have made.
 */
public record Pacing(double perSecond, int replicas, int seconds) {

    private static final Duration TO_BEGIN = Duration.ofSeconds(30);
    private static final Duration WARMING_UP = Duration.ofSeconds(2);
    private static final Duration THROTTLED = Duration.ofMillis(500);
    private static final double UNDISTURBED = 0.75;
    private static final double MOST_OVER = 1.1;

    /** What may have left before the first answer that asked for silence was heard. */
    private static final int ONE_BLOCK = 13;

    /**
     * {@code usedShare} is of what the rate allowed while nothing disturbed it; {@code callsInsideRetryAfter} came more than a second after the
     * platform had asked for silence.
     */
    public record Result(int maxPerSecond, double usedShare, int callsInsideRetryAfter) {}

    public Outcome<Result> run(Consumer<String> say) {
        try (Stage stage = Stage.forPeople((int) Math.ceil(perSecond * (seconds + 10)))) {
            Platforms platforms = stage.openPlatforms("--no-limits");
            stage.startReplicas(replicas, perSecond);
            stage.operator().push();
            Waiting.upTo(
                    TO_BEGIN,
                    "the first messages arrived",
                    () -> platforms.received().messages() > perSecond / 2);
            Waiting.pause(WARMING_UP);
            int atFirst = platforms.received().calls().peakPerSecond();
            double share = shareUsed(platforms, Duration.ofMillis((long) (seconds * UNDISTURBED * 1_000)));
            throttle(platforms, silence());
            double afterwards = shareUsed(
                    platforms,
                    Duration.ofMillis((long) (seconds * (1 - UNDISTURBED) * 1_000))
                            .minus(THROTTLED));
            say.accept("Most calls in a second: %d at first, %d in all."
                    .formatted(atFirst, platforms.received().calls().peakPerSecond()));
            say.accept("In the last quarter, with %d s of silence at the platform's word: %.3f of the rate."
                    .formatted(silence(), afterwards));
            return judge(platforms.received().calls(), share);
        }
    }

    /** Seconds. */
    private int silence() {
        return Math.clamp(seconds / 8, 1, 5);
    }

    private double shareUsed(Platforms platforms, Duration time) {
        long before = platforms.received().calls().accepted();
        long begin = System.nanoTime();
        Waiting.pause(time);
        long calls = platforms.received().calls().accepted() - before;
        return Figures.rounded(calls / (perSecond * (System.nanoTime() - begin) / 1e9));
    }

    private static void throttle(Platforms platforms, int silence) {
        platforms.faults(Map.of("throttle", 1, "retryAfter", silence));
        Waiting.pause(THROTTLED);
        platforms.faults(Map.of());
    }

    private Outcome<Result> judge(Received.Calls calls, double share) {
        List<String> breaches = new ArrayList<>();
        if (calls.peakPerSecond() > perSecond * MOST_OVER) {
            breaches.add("%d calls in one second where %.0f are allowed.".formatted(calls.peakPerSecond(), perSecond));
        }
        if (calls.late() > 0 || calls.onTheWay() > ONE_BLOCK) {
            breaches.add("%d calls came within the second in which the platform asked for silence, and %d later."
                    .formatted(calls.onTheWay(), calls.late()));
        }
        return new Outcome<>(new Result(calls.peakPerSecond(), share, calls.late()), breaches);
    }
}
