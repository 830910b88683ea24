package dev.muster.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Repeats rounds of work, each in a thread of its own, which rests between them as long as the round says, or until woken. */
public final class Rounds implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private final List<Semaphore> bells = new ArrayList<>();
    private volatile boolean open = true;

    /** {@code round} returns how long to rest, and never throws. What is returned here wakes this one, from any thread. */
    public Runnable start(String name, Supplier<Duration> round) {
        Semaphore bell = new Semaphore(0);
        bells.add(bell);
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            while (open && !Thread.currentThread().isInterrupted()) {
                rest(bell, round.get());
            }
        }));
        return bell::release;
    }

    /** There is work: no need to rest any longer. */
    public void wake() {
        bells.forEach(Semaphore::release);
    }

    /** A bell that rang during the round counts: what it rang for may have come too late for it. */
    private static void rest(Semaphore bell, Duration rest) {
        try {
            if (rest.isPositive() && bell.tryAcquire(rest.toNanos(), TimeUnit.NANOSECONDS)) {
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
