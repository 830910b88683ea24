package dev.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to move. */
public final class SettableClock implements InstantSource {

    private final AtomicReference<Instant> now;

    public SettableClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** A Monday in the middle of a rollout. */
    public static SettableClock atSomeMonday() {
        return new SettableClock(Instant.parse("2026-07-06T08:00:00Z"));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
