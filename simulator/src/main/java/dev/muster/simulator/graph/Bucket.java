package dev.muster.simulator.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Lets so many units through in a sliding time. */
final class Bucket {
    private final InstantSource clock;
    private final Duration span;
    private final Deque<Spent> spent = new ArrayDeque<>();
    private int used;

    private record Spent(Instant at, int units) {}

    Bucket(InstantSource clock, Duration span) {
        this.clock = clock;
        this.span = span;
    }

    /** Empty when they may pass, and counts them; otherwise the wait. */
    synchronized Optional<Duration> take(int units, int most) {
        var now = clock.instant();
        while (!spent.isEmpty() && !spent.getFirst().at().plus(span).isAfter(now)) {
            used -= spent.removeFirst().units();
        }
        if (used > 0 && used + units > most) {
            return Optional.of(Duration.between(now, spent.getFirst().at().plus(span)));
        }
        spent.addLast(new Spent(now, units));
        used += units;
        return Optional.empty();
    }
}
