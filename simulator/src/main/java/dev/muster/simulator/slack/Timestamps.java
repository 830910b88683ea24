package dev.muster.simulator.slack;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Message timestamps: seconds and microseconds, never twice the same and never backwards. */
final class Timestamps {
    private static final long MILLION = 1_000_000;

    private final InstantSource clock;
    private long last;

    Timestamps(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
        return String.format(Locale.ROOT, "%d.%06d", last / MILLION, last % MILLION);
    }

    synchronized void seen(String ts) {
        var parts = ts.split("\\.", 2);
        last = Math.max(last, Long.parseLong(parts[0]) * MILLION + Long.parseLong(parts[1]));
    }
}
