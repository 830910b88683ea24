package dev.muster.benchmarks.stage;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be closed again, the last first, also when somebody presses Ctrl+C. */
final class Opened implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Thread whenInterrupted = new Thread(this::closeAll, "close-benchmark");

    Opened() {
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        closeAll();
        Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    }

    private synchronized void closeAll() {
        Exception failed = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw new Failed("Something of the benchmark may still be running", failed);
        }
    }
}
