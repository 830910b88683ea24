package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Received;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.Map;

/** F9: sending resumes soon after the platform is back, and not faster than before. */
final class Outage implements Fault {

    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Duration TO_RESUME = Duration.ofSeconds(7);
    private static final double MOST_OVER = 1.1;

    @Override
    public Struck strike(Scene scene) {
        scene.platforms().faults(Map.of("outage", true));
        Waiting.pause(AWAY);
        scene.platforms().faults(Map.of());
        Duration resumed = scene.awaitNext();
        Waiting.pause(Duration.ofSeconds(5));
        Received.Calls calls = scene.platforms().received().calls();
        double allowed = scene.faults().perSecond() * MOST_OVER;
        return Struck.measuring("secondsToResume", resumed.toMillis() / 1_000.0)
                .and("maxPerSecond", calls.peakPerSecond())
                .holding(
                        resumed.compareTo(TO_RESUME) <= 0,
                        "Sending resumed later than " + TO_RESUME.toSeconds() + " s.")
                .holding(
                        calls.peakPerSecond() <= allowed, calls.peakPerSecond() + " calls in one second are too many.");
    }
}
