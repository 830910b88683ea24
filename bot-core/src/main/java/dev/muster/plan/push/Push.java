package dev.muster.plan.push;

import dev.muster.channel.Platform;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Track;
import java.time.Instant;
import java.util.Optional;

/**
 * An occasion being sent, or what was sent of it being changed, now or in the past. {@code whole} is false while only some of the
 * occasion's groups were meant.
 */
public record Push(PushId id, String plan, Errand errand, Starter starter, Instant startedAt, boolean whole) {

    /** What a push is for: an occasion is sent once, and what was sent may be corrected and recalled time and again. */
    public record Errand(String occasion, Track.Kind kind, int round) {

        public static Errand sending(String occasion) {
            return new Errand(occasion, Track.Kind.SEND, 0);
        }
    }

    /** A mail address, or "clock"; and where the command was given. */
    public record Starter(String by, Optional<Platform> at) {

        public static final Starter CLOCK = new Starter("clock", Optional.empty());

        public static Starter of(String by) {
            return new Starter(by, Optional.empty());
        }
    }

    public String occasion() {
        return errand.occasion();
    }

    public Track.Kind kind() {
        return errand.kind();
    }

    public boolean isChange() {
        return errand.kind() != Track.Kind.SEND;
    }

    public String startedBy() {
        return starter.by();
    }
}
