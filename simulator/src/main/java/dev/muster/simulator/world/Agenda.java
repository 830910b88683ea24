package dev.muster.simulator.world;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Things to do at a time, done by whoever turns the crank. */
public final class Agenda {
    private final InstantSource clock;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::number));
    private long numbers;

    private record Entry(Instant due, long number, Runnable task) {}

    public Agenda(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void add(Instant due, Runnable task) {
        entries.add(new Entry(due, numbers++, task));
    }

    public synchronized Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::due);
    }

    /** Does everything that is due, in the caller's thread, and says how much it was. */
    public int runDue() {
        int done = 0;
        for (var task = takeDue(); task.isPresent(); task = takeDue()) {
            task.get().run();
            done++;
        }
        return done;
    }

    private synchronized Optional<Runnable> takeDue() {
        var first = entries.peek();
        if (first == null || first.due().isAfter(clock.instant())) {
            return Optional.empty();
        }
        entries.remove();
        return Optional.of(first.task());
    }
}
