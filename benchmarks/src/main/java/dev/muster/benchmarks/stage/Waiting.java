package dev.muster.benchmarks.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, but not for ever. */
public final class Waiting {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private Waiting() {}

    /** Returns how long it took. */
    public static Duration upTo(Duration patience, String what, BooleanSupplier isSo) {
        return upTo(patience, GLANCE, what, isSo);
    }

    static Duration upTo(Duration patience, Duration glance, String what, BooleanSupplier isSo) {
        long begin = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - begin > patience.toNanos()) {
                throw new Failed("Waited %d s in vain until %s.".formatted(patience.toSeconds(), what));
            }
            pause(glance);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    public static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Failed("Interrupted.");
            }
            LockSupport.parkNanos(left);
        }
    }
}
