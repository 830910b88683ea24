package dev.muster.delivery;

import java.time.Duration;

/** How many calls a platform bears: evenly spaced, and {@code burst} at once after a silence. Any second sees at most both together. */
public record Rate(double perSecond, int burst) {

    public Rate {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("A rate needs more than 0 a second and a burst of at least 1");
        }
    }

    /**
     * Teams allows 50 calls a second per app and tenant, of which we leave two for bursts and two for the chats they open; Slack "several hundred" messages a minute per workspace, and 50 calls a minute of
     * each method of its tier 3 (update, delete, history); Exchange Online 30 messages a minute per mailbox.
     */
    public static Rate of(Track track) {
        return switch (track.platform()) {
            case SLACK -> track.kind() == Track.Kind.SEND ? new Rate(5, 5) : new Rate(50 / 60.0, 2);
            case TEAMS -> new Rate(46, 2);
            case MAIL -> new Rate(0.5, 5);
        };
    }

    /** As many a second as given, with a burst that keeps any second within a tenth of it. */
    public static Rate perSecond(double perSecond) {
        return new Rate(perSecond, (int) Math.clamp(perSecond / 16, 1, 500));
    }

    /** The time between two calls, in whole microseconds: finer than that no database counts. */
    public Duration spacing() {
        return Duration.ofNanos(Math.max(1, Math.round(1_000_000 / perSecond)) * 1_000);
    }
}
