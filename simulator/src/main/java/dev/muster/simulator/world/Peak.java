package dev.muster.simulator.world;

import java.time.Duration;
import java.time.Instant;

/** The most that ever came within one sliding second. */
final class Peak {
    private static final long SPAN = Duration.ofSeconds(1).toNanos();

    private final RecentTimes within = new RecentTimes();
    private int most;

    void add(Instant at) {
        long now = RecentTimes.of(at);
        within.forgetUntil(now - SPAN);
        within.add(now);
        most = Math.max(most, within.size());
    }

    int most() {
        return most;
    }
}
