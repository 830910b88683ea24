package dev.muster.testkit;

import dev.muster.channel.Address;
import dev.muster.channel.EventId;
import dev.muster.channel.Inbound;
import dev.muster.conversation.Inbounds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came in, for as long as the process lives. */
public final class MemoryInbounds implements Inbounds {

    private final InstantSource clock;
    private final Set<EventId> seen = new HashSet<>();
    private final Map<EventId, Instant> answered = new LinkedHashMap<>();
    private final Map<EventId, Waiting> waiting = new LinkedHashMap<>();

    public MemoryInbounds(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized boolean store(Inbound inbound) {
        if (!seen.add(inbound.event())) {
            return false;
        }
        waiting.put(inbound.event(), new Waiting(inbound, 0, Instant.MIN));
        return true;
    }

    @Override
    public synchronized Optional<Inbound> take() {
        Instant now = clock.instant();
        Set<Address> busy = new HashSet<>();
        for (Waiting each : waiting.values()) {
            if (each.isFree(now)
                    && each.sender().map(sender -> !busy.contains(sender)).orElse(true)) {
                waiting.put(each.inbound().event(), each.taken(now));
                return Optional.of(each.inbound());
            }
            if (each.isFirstTry(now)) {
                each.sender().ifPresent(busy::add);
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void done(Inbound inbound) {
        if (waiting.remove(inbound.event()) == null) {
            throw new IllegalStateException(inbound.event().value() + " was answered by another worker");
        }
        answered.put(inbound.event(), clock.instant());
    }

    @Override
    public synchronized int forget(Duration olderThan, int most) {
        Instant before = clock.instant().minus(olderThan);
        List<EventId> old = answered.entrySet().stream()
                .filter(each -> each.getValue().isBefore(before))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
        old.forEach(answered::remove);
        old.forEach(seen::remove);
        return old.size();
    }

    private record Waiting(Inbound inbound, int attempts, Instant free) {

        boolean isFree(Instant now) {
            return attempts < MOST_ATTEMPTS && !now.isBefore(free);
        }

        /** Only a first try keeps the person's next event waiting: one that fails for good must not silence the person. */
        boolean isFirstTry(Instant now) {
            return attempts == 0 || (attempts == 1 && now.isBefore(free));
        }

        Waiting taken(Instant now) {
            return new Waiting(inbound, attempts + 1, now.plus(Inbounds.pause(attempts + 1)));
        }

        Optional<Address> sender() {
            return switch (inbound) {
                case Inbound.FromPerson someone -> Optional.of(someone.from().inPrivate());
                case Inbound.Unknown _ -> Optional.empty();
            };
        }
    }
}
