package dev.muster.delivery;

import dev.muster.channel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether the platform answers at all: opens after several calls in a row without an answer, and closes with the first one. */
final class Circuit {

    static final int TRIPS = 5;
    static final Duration PROBE = Duration.ofSeconds(5);

    private int failures;
    private Instant lastProbe = Instant.MIN;
    private volatile String code = "";

    /** What the platform says itself, a refusal included, shows that it answers. True when this opened or closed the circuit. */
    boolean note(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _, Outcome.Refused _, Outcome.Throttled _ -> close();
            case Outcome.TryLater later -> fail(later.code());
            case Outcome.InDoubt doubt -> fail(doubt.code());
        };
    }

    private boolean fail(String why) {
        failures++;
        if (failures == TRIPS) {
            code = why;
        }
        return failures == TRIPS;
    }

    boolean close() {
        boolean wasOpen = isOpen();
        failures = 0;
        code = "";
        return wasOpen;
    }

    boolean isOpen() {
        return failures >= TRIPS;
    }

    /** Why it is open; may be asked from any thread. */
    Optional<String> trouble() {
        return Optional.of(code).filter(why -> !why.isEmpty());
    }

    /** True once every few seconds; a clock that was set back must not make it never. */
    boolean mayProbe(Instant now) {
        boolean may = now.isBefore(lastProbe) || !lastProbe.plus(PROBE).isAfter(now);
        if (may) {
            lastProbe = now;
        }
        return may;
    }
}
