package dev.muster.simulator.world;

import java.lang.System.Logger;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Turns a crank again and again, whatever happens. */
public final class Ticker implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Ticker.class.getName());

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ticker").daemon().factory());

    private final ScheduledFuture<?> turning;

    public Ticker(Duration pause, Runnable crank) {
        turning = thread.scheduleWithFixedDelay(
                () -> turn(crank), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void turn(Runnable crank) {
        try {
            crank.run();
        } catch (RuntimeException mistake) {
            LOG.log(Logger.Level.WARNING, "Something due could not be done.", mistake);
        }
    }

    @Override
    public void close() {
        turning.cancel(false);
        thread.shutdownNow();
    }
}
