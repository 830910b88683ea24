package dev.muster.plan.timing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a plan says of when people may be messaged. {@code lateAfter} is how late an occasion that nobody started may still be started by
 * the clock.
 */
public record Times(
        WorkingTime work,
        OptionalInt weeklyCap,
        List<Holiday> holidays,
        List<Freeze> freezes,
        Optional<Duration> lateAfter) {

    /** Of a plan that wants its times by each person's clock and says nothing else. */
    public static final Times USUAL =
            new Times(WorkingTime.USUAL, OptionalInt.empty(), List.of(), List.of(), Optional.empty());

    public Times {
        holidays = List.copyOf(holidays);
        freezes = List.copyOf(freezes);
    }
}
