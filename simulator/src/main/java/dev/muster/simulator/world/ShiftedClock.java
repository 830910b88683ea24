package dev.muster.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, some of it skipped. */
public final class ShiftedClock implements InstantSource {
    private final InstantSource real;
    private final AtomicReference<Duration> skipped = new AtomicReference<>(Duration.ZERO);

    public ShiftedClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(skipped.get());
    }

    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time only moves forward.");
        }
        skipped.accumulateAndGet(by, Duration::plus);
    }
}
