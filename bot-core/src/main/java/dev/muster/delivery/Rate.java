package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.time.Duration;

/** How many sends a platform bears: evenly spaced, and {@code burst} at once after a silence. Any second sees at most both together. */
public record Rate(double perSecond, int burst) {

    public Rate {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException("A rate needs more than 0 a second and a burst of at least 1");
        }
    }

    /** Teams allows 50 a second per app and tenant; Slack "several hundred" a minute per workspace, and says no more. */
    public static Rate of(Platform platform) {
        return switch (platform) {
            case SLACK -> new Rate(5, 5);
            case TEAMS -> new Rate(50, 5);
        };
    }

    /** The time between two sends, in whole microseconds: finer than that no database counts. */
    public Duration spacing() {
        return Duration.ofNanos(Math.round(1_000_000 / perSecond) * 1_000);
    }
}
