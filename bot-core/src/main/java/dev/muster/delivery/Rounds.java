package dev.muster.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Repeats rounds of work, each in a thread of its own: at once while there is work, else at every poll or when woken. */
public final class Rounds implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private final List<Semaphore> bells = new ArrayList<>();
    private volatile boolean open = true;

    /** {@code round} tells whether it found work, and never throws. */
    public void start(String name, Duration poll, BooleanSupplier round) {
        Semaphore bell = new Semaphore(0);
        bells.add(bell);
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            while (open && !Thread.currentThread().isInterrupted()) {
                if (!round.getAsBoolean()) {
                    waitFor(bell, poll);
                }
            }
        }));
    }

    /** There is work: no need to wait for the next poll. */
    public void wake() {
        bells.forEach(Semaphore::release);
    }

    private static void waitFor(Semaphore bell, Duration poll) {
        try {
            if (bell.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the rounds under way end, and begins no others. */
    @Override
    public void close() {
        open = false;
        wake();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
