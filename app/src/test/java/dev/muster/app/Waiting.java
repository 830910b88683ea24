package dev.muster.app;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and says what it was when it does not. */
final class Waiting {

    private static final Duration GLANCE = Duration.ofMillis(20);

    private Waiting() {}

    static void upTo(Duration patience, String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + patience.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited " + patience.toSeconds() + " s in vain until " + what);
            }
            glanceAway();
        }
    }

    private static void glanceAway() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
