package dev.muster.testkit;

import dev.muster.channel.Platform;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The rate of every platform, kept by the clock handed in. */
public final class MemoryPace implements Pace {

    private final InstantSource clock;
    private final Function<Platform, Rate> rates;
    private final Map<Platform, Instant> nextFree = new EnumMap<>(Platform.class);
    private final Map<Platform, Instant> silentUntil = new EnumMap<>(Platform.class);

    public MemoryPace(InstantSource clock, Function<Platform, Rate> rates) {
        this.clock = clock;
        this.rates = rates;
    }

    public MemoryPace(InstantSource clock) {
        this(clock, Rate::of);
    }

    @Override
    public synchronized int take(Platform platform, int wanted) {
        Instant now = clock.instant();
        if (now.isBefore(silentUntil.getOrDefault(platform, Instant.MIN))) {
            return 0;
        }
        Duration spacing = rates.apply(platform).spacing();
        Instant from = firstFree(platform, now);
        long free = now.isBefore(from) ? 0 : Duration.between(from, now).dividedBy(spacing);
        int granted = (int) Math.min(wanted, free);
        nextFree.put(platform, from.plus(spacing.multipliedBy(granted)));
        return granted;
    }

    /** Permits not taken in time are lost, but for a burst. */
    private Instant firstFree(Platform platform, Instant now) {
        Rate rate = rates.apply(platform);
        Instant burst = now.minus(rate.spacing().multipliedBy(rate.burst()));
        Instant next = nextFree.getOrDefault(platform, Instant.MIN);
        return next.isAfter(burst) ? next : burst;
    }

    @Override
    public synchronized void giveBack(Platform platform, int unused) {
        Duration spacing = rates.apply(platform).spacing();
        nextFree.computeIfPresent(platform, (key, next) -> next.minus(spacing.multipliedBy(unused)));
    }

    @Override
    public synchronized void pause(Platform platform, Duration silence) {
        Instant until = clock.instant().plus(silence);
        silentUntil.merge(platform, until, (one, other) -> one.isAfter(other) ? one : other);
    }
}
