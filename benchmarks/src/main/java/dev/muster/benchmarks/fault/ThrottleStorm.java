package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Received;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/** F7: nobody calls while told to wait, and nothing is given up because of it. What is left after the storm is cancelled. */
final class ThrottleStorm implements Fault {

    private static final double SHARE = 0.3;
    private static final int LONGEST = 10;
    private static final int GUSTS = 10;
    private static final Duration GUST = Duration.ofSeconds(4);
    private static final Duration CALM = Duration.ofSeconds(20);

    /** What may have left in a block before an answer that asked for silence was heard. */
    private static final int ONE_BLOCK = 13;

    @Override
    public Struck strike(Scene scene) {
        Random random = new Random(7);
        for (int gust = 0; gust < GUSTS; gust++) {
            scene.platforms().faults(Map.of("throttle", SHARE, "retryAfter", 1 + random.nextInt(LONGEST)));
            Waiting.pause(GUST);
        }
        scene.platforms().faults(Map.of());
        long before = scene.arrived();
        Waiting.pause(CALM);
        long afterwards = scene.arrived() - before;
        scene.stage().operator().cancel();
        Received.Calls calls = scene.platforms().received().calls();
        return Struck.measuring("callsThrottled", calls.throttled())
                .and("callsOnTheWayIntoSilence", calls.onTheWay())
                .and("callsInsideRetryAfter", calls.late())
                .and("arrivedInCalmPerSecond", afterwards / (double) CALM.toSeconds())
                .holding(calls.late() == 0, calls.late() + " calls came while the platform had asked for silence.")
                .holding(
                        calls.onTheWay() <= ONE_BLOCK * Math.max(1, calls.throttled()),
                        "More than a block left before a request for silence was heard.")
                .holding(afterwards > 0, "Nothing was sent after the storm.");
    }
}
