package dev.muster.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for the process to be asked to end, and keeps it alive until what was opened after it is closed again. */
final class Stop implements AutoCloseable {

    private static final int SECONDS_TO_CLOSE = 30;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    static Stop onSignal() {
        Stop stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::askAndWait, "stop"));
        return stop;
    }

    void await() {
        waitFor(asked, Integer.MAX_VALUE);
    }

    private void askAndWait() {
        asked.countDown();
        waitFor(closed, SECONDS_TO_CLOSE);
    }

    private static void waitFor(CountDownLatch latch, int seconds) {
        try {
            boolean _ = latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
