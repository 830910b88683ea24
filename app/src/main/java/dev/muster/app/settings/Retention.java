package dev.muster.app.settings;

import java.time.Duration;

/** How long what is over stays in the database: what was sent to whom, and the events that came in, which tell repeats. */
public record Retention(Duration deliveries, Duration events) {

    public static final Retention USUAL = ofDays(180);

    /** No platform repeats an event after a week. */
    public static Retention ofDays(int days) {
        return new Retention(Duration.ofDays(days), Duration.ofDays(7));
    }
}
