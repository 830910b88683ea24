package dev.muster.simulator.world;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sliding windows, one set per key: lets a call pass or says how long to wait. */
public final class Throttle {
    private static final int SWEEP_FIRST_ABOVE = 20_000;

    private final List<Window> windows;
    private final long memory;
    private final InstantSource clock;
    private final Map<String, RecentTimes> calls = new HashMap<>();
    private int sweepAbove = SWEEP_FIRST_ABOVE;

    public Throttle(InstantSource clock, List<Window> windows) {
        this.clock = clock;
        this.windows = List.copyOf(windows);
        this.memory = windows.stream()
                .map(Window::span)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** Empty when the call may pass, and counts it; otherwise the wait. */
    public synchronized Optional<Duration> pass(String key) {
        long now = RecentTimes.of(clock.instant());
        sweep(now);
        var passed = calls.computeIfAbsent(key, _ -> new RecentTimes());
        passed.forgetUntil(now - memory);
        long wait = 0;
        for (var window : windows) {
            wait = Math.max(wait, wait(passed, window, now));
        }
        if (wait > 0) {
            return Optional.of(Duration.ofNanos(wait));
        }
        passed.add(now);
        return Optional.empty();
    }

    private static long wait(RecentTimes passed, Window window, long now) {
        return passed.size() < window.calls()
                ? 0
                : passed.newest(window.calls()) - (now - window.span().toNanos());
    }

    private void sweep(long now) {
        if (calls.size() > sweepAbove) {
            calls.values().forEach(passed -> passed.forgetUntil(now - memory));
            calls.values().removeIf(RecentTimes::isEmpty);
            // What is still in use must not be swept through again at the next call.
            sweepAbove = Math.max(SWEEP_FIRST_ABOVE, 2 * calls.size());
        }
    }
}
