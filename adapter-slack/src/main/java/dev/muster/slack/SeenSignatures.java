package dev.muster.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The signatures of the last ten minutes, so that a request sent twice has one effect. That is twice as long as a
 * signature stays valid; across replicas the event's id does the same in the store.
 */
final class SeenSignatures {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 200_000;

    private final InstantSource clock;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    SeenSignatures(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean isFirst(String signature) {
        Instant now = clock.instant();
        forgetBefore(now.minus(KEPT));
        return seen.putIfAbsent(signature, now) == null;
    }

    /** For a request that had no effect after all: Slack may send it again within the same second. */
    synchronized void forget(String signature) {
        seen.remove(signature);
    }

    private void forgetBefore(Instant limit) {
        Iterator<Instant> oldestFirst = seen.values().iterator();
        while (oldestFirst.hasNext()) {
            if (!oldestFirst.next().isBefore(limit) && seen.size() < MOST) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
