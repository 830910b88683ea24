package dev.muster.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sliding windows, one set per key: lets a call pass or says how long to wait. */
public final class Throttle {
    private static final int SWEEP_FIRST_ABOVE = 20_000;

    private final List<Window> windows;
    private final Duration memory;
    private final InstantSource clock;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private int sweepAbove = SWEEP_FIRST_ABOVE;

    public Throttle(InstantSource clock, List<Window> windows) {
        this.clock = clock;
        this.windows = List.copyOf(windows);
        this.memory = windows.stream()
                .map(Window::span)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Empty when the call may pass, and counts it; otherwise the wait. */
    public synchronized Optional<Duration> pass(String key) {
        var now = clock.instant();
        sweep(now);
        var passed = calls.computeIfAbsent(key, _ -> new ArrayDeque<>());
        forget(passed, now);
        var wait = windows.stream()
                .map(window -> wait(passed, window, now))
                .max(Comparator.naturalOrder())
                .filter(Duration::isPositive);
        if (wait.isEmpty()) {
            passed.addLast(now);
        }
        return wait;
    }

    private static Duration wait(Deque<Instant> passed, Window window, Instant now) {
        var since = now.minus(window.span());
        int within = 0;
        var newest = passed.descendingIterator();
        while (newest.hasNext()) {
            var call = newest.next();
            if (!call.isAfter(since)) {
                return Duration.ZERO;
            }
            if (++within == window.calls()) {
                return Duration.between(since, call);
            }
        }
        return Duration.ZERO;
    }

    private void forget(Deque<Instant> passed, Instant now) {
        var since = now.minus(memory);
        while (!passed.isEmpty() && !passed.peekFirst().isAfter(since)) {
            passed.removeFirst();
        }
    }

    private void sweep(Instant now) {
        if (calls.size() > sweepAbove) {
            calls.values().forEach(passed -> forget(passed, now));
            calls.values().removeIf(Deque::isEmpty);
            // What is still in use must not be swept through again at the next call.
            sweepAbove = Math.max(SWEEP_FIRST_ABOVE, 2 * calls.size());
        }
    }
}
