package dev.muster.app.settings;

import java.time.Duration;

/**
 * How long what is over stays in the database: what was sent to whom, the events that came in, where conversations stood, closed tickets,
 * who looked people up, and what is left of people who are in the directory no more.
 */
public record Retention(
        Duration deliveries, Duration events, Duration talks, Duration tickets, Duration audit, Duration leavers) {

    /** No platform repeats an event after a week. */
    public static final Retention USUAL = new Retention(days(180), days(7), days(30), days(365), days(365), days(180));

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
