package dev.muster.app.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets the same complaint through once a minute: an outage of an hour is not ten thousand lines. */
final class Complaints {

    static final Duration SILENCE = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Map<String, Instant> voiced = new ConcurrentHashMap<>();

    Complaints(InstantSource clock) {
        this.clock = clock;
    }

    /** {@code about} is one of a few words, not what somebody sent. */
    boolean mayVoice(String about) {
        Instant now = clock.instant();
        Instant latest = voiced.compute(
                about, (_, before) -> before == null || !now.isBefore(before.plus(SILENCE)) ? now : before);
        return latest.equals(now);
    }
}
