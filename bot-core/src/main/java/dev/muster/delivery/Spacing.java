package dev.muster.delivery;

import dev.muster.channel.Address;
import dev.muster.channel.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How fast one conversation may be written to. Slack allows one message a second and short bursts; Teams 7 in a second and 60 in thirty
 * (rate limits of both, per conversation).
 */
final class Spacing {

    private static final int SWEEP_ABOVE = 10_000;

    private final Duration gap;
    private final Duration ahead;
    private final Map<Address, Instant> nextFree = new HashMap<>();

    Spacing(Platform platform) {
        gap = switch (platform) {
            case SLACK -> Duration.ofSeconds(1);
            case TEAMS -> Duration.ofMillis(500);
            case MAIL -> Duration.ZERO;
        };
        ahead = gap.multipliedBy(5);
    }

    boolean isFree(Address address, Instant now) {
        return !nextFree.getOrDefault(address, now).minus(ahead).isAfter(now);
    }

    void note(Address address, Instant now) {
        if (nextFree.size() > SWEEP_ABOVE) {
            nextFree.values().removeIf(next -> !next.isAfter(now));
        }
        nextFree.merge(address, now.plus(gap), (next, first) -> (next.isAfter(now) ? next : now).plus(gap));
    }
}
