package dev.muster.testkit;

import dev.muster.channel.Platform;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The pace of every meter, kept by the clock handed in. */
public final class MemoryPace implements Pace {

    private static final Duration UNTIL_STARTED = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Function<Track, Rate> rates;
    private final Map<String, Meter> meters = new HashMap<>();
    private final Map<Platform, String> stopped = new EnumMap<>(Platform.class);

    public MemoryPace(InstantSource clock, Function<Track, Rate> rates) {
        this.clock = clock;
        this.rates = rates;
    }

    public MemoryPace(InstantSource clock) {
        this(clock, Rate::of);
    }

    @Override
    public synchronized Grant take(Track track, int wanted) {
        return stopped.containsKey(track.platform())
                ? new Grant(0, UNTIL_STARTED)
                : meter(track).take(wanted, clock.instant());
    }

    @Override
    public synchronized void spend(Track track, int calls) {
        meter(track).spend(calls, clock.instant());
    }

    @Override
    public synchronized void throttled(Track track, Duration silence) {
        meter(track).throttled(silence, clock.instant());
    }

    @Override
    public synchronized boolean stop(Platform platform, String code) {
        return stopped.putIfAbsent(platform, code) == null;
    }

    @Override
    public synchronized void start(Platform platform) {
        stopped.remove(platform);
    }

    @Override
    public synchronized Standing standing(Track track) {
        Instant now = clock.instant();
        Meter meter = meter(track);
        return new Standing(
                meter.perSecond(now),
                Optional.of(meter.silentUntil).filter(until -> until.isAfter(now)),
                Optional.ofNullable(stopped.get(track.platform())));
    }

    private Meter meter(Track track) {
        return meters.computeIfAbsent(track.meter(), key -> new Meter(rates.apply(track)));
    }

    private static final class Meter {

        private final Rate rate;
        private Instant nextFree = Instant.MIN;
        private Instant silentUntil = Instant.MIN;
        private double factor = 1;
        private Instant factorAt = Instant.EPOCH;

        Meter(Rate rate) {
            this.rate = rate;
        }

        Grant take(int wanted, Instant now) {
            if (now.isBefore(silentUntil)) {
                return new Grant(0, Duration.between(now, silentUntil));
            }
            Duration spacing = spacing(now);
            Instant from = from(spacing, now);
            long free = now.isBefore(from) ? 0 : Duration.between(from, now).dividedBy(spacing);
            int granted = (int) Math.min(wanted, free);
            nextFree = from.plus(spacing.multipliedBy(granted));
            Duration next = granted == wanted ? Duration.ZERO : Duration.between(now, nextFree.plus(spacing));
            return new Grant(granted, next);
        }

        void spend(int calls, Instant now) {
            Duration spacing = spacing(now);
            nextFree = from(spacing, now).plus(spacing.multipliedBy(calls));
        }

        private Duration spacing(Instant now) {
            return new Rate(perSecond(now), rate.burst()).spacing();
        }

        /** What was not called in time is lost, but for a burst. */
        private Instant from(Duration spacing, Instant now) {
            Instant burst = now.minus(spacing.multipliedBy(rate.burst()));
            return nextFree.isAfter(burst) ? nextFree : burst;
        }

        void throttled(Duration silence, Instant now) {
            if (!now.isBefore(silentUntil)) {
                factor = Math.max(LEAST, share(now) * DROP);
                factorAt = now;
            }
            Instant until = now.plus(silence);
            silentUntil = until.isAfter(silentUntil) ? until : silentUntil;
        }

        double perSecond(Instant now) {
            return rate.perSecond() * share(now);
        }

        private double share(Instant now) {
            double minutes = factor == 1 ? 0 : Duration.between(factorAt, now).toMillis() / 60_000.0;
            return Math.min(1, factor + CLIMB_A_MINUTE * minutes);
        }
    }
}
