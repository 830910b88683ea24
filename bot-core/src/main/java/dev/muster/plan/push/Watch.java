package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Remembers, of the last minute, what can only be seen over time: how fast pushes went, and since when a platform is silent. */
final class Watch {

    private static final Duration MEMORY = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<PushId, Deque<Seen>> ends = new HashMap<>();
    private final Map<Platform, Instant> troubled = new HashMap<>();

    private record Seen(Instant at, int ended) {}

    Watch(InstantSource clock) {
        this.clock = clock;
    }

    /** So many deliveries of the push have ended by now. */
    synchronized void see(PushId push, int ended) {
        Deque<Seen> seen = ends.computeIfAbsent(push, _ -> new ArrayDeque<>());
        Instant now = clock.instant();
        if (seen.isEmpty() || seen.getLast().at().isBefore(now)) {
            seen.addLast(new Seen(now, ended));
        }
        while (seen.getFirst().at().isBefore(now.minus(MEMORY))) {
            seen.removeFirst();
        }
    }

    /** A push that is sent again has fewer ends than before; that is no speed. */
    synchronized double endsPerSecond(PushId push) {
        Deque<Seen> seen = ends.getOrDefault(push, new ArrayDeque<>());
        if (seen.size() < 2) {
            return 0;
        }
        Seen first = seen.getFirst();
        Seen last = seen.getLast();
        return Math.max(0, last.ended() - first.ended())
                * 1_000.0
                / Duration.between(first.at(), last.at()).toMillis();
    }

    synchronized void forgetAllBut(Collection<PushId> pushes) {
        ends.keySet().retainAll(Set.copyOf(pushes));
    }

    /** These platforms do not answer now. */
    synchronized void seeTroubled(Set<Platform> platforms) {
        troubled.keySet().retainAll(platforms);
        platforms.forEach(platform -> troubled.putIfAbsent(platform, clock.instant()));
    }

    synchronized Instant troubledSince(Platform platform) {
        return troubled.getOrDefault(platform, clock.instant());
    }
}
