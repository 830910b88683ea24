package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.delivery.Pace;
import dev.muster.delivery.Track;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** How long it takes at the pace of each platform; all are written to at the same time, so the slowest counts. */
final class Estimates {

    private final Pace pace;
    private final InstantSource clock;

    Estimates(Pace pace, InstantSource clock) {
        this.pace = pace;
        this.clock = clock;
    }

    /** Empty where a platform lets us in no more: then nobody can tell. */
    Optional<Duration> taking(Map<Platform, Integer> many, Track.Kind kind) {
        Duration slowest = Duration.ZERO;
        for (Map.Entry<Platform, Integer> some : many.entrySet()) {
            Pace.Standing standing = pace.standing(new Track(some.getKey(), kind));
            if (standing.stopped().isPresent() || standing.perSecond() <= 0) {
                return Optional.empty();
            }
            Duration own = silence(standing).plusMillis(Math.round(some.getValue() * 1_000 / standing.perSecond()));
            slowest = own.compareTo(slowest) > 0 ? own : slowest;
        }
        return Optional.of(slowest);
    }

    private Duration silence(Pace.Standing standing) {
        Instant now = clock.instant();
        return standing.silentUntil()
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }
}
