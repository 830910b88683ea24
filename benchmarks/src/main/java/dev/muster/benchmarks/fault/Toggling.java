package dev.muster.benchmarks.fault;

import dev.muster.benchmarks.stage.Operator;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.Random;

/** F15: after “paused” is shown no more arrives than was in flight, however often it is paused. */
final class Toggling implements Fault {

    private static final int TIMES = 50;
    private static final int IN_FLIGHT = 16;
    private static final Duration TO_LAND = Duration.ofSeconds(1);
    private static final int LONGEST_MILLIS = 1_000;

    @Override
    public Struck strike(Scene scene) {
        Operator operator = scene.stage().operator();
        Random random = new Random(15);
        long most = 0;
        for (int time = 0; time < TIMES; time++) {
            operator.pause();
            long shown = scene.arrived();
            Waiting.pause(TO_LAND);
            most = Math.max(most, scene.arrived() - shown);
            operator.resume();
            Waiting.pause(Duration.ofMillis(random.nextInt(LONGEST_MILLIS)));
        }
        return Struck.measuring("mostThatArrivedAfterPause", (double) most)
                .holding(
                        most <= (long) IN_FLIGHT * scene.replicas().size(),
                        most + " messages arrived after the push was paused.");
    }
}
