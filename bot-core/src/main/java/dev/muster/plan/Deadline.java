package dev.muster.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Until when a wave should have enrolled: a date of its own, or so many weeks after it was asked to. */
public record Deadline(int weeksAfter, Map<WaveKey, LocalDate> dates) {

    static final Deadline NONE = new Deadline(0, Map.of());

    public Deadline {
        dates = Map.copyOf(dates);
    }

    /** {@code asked} is the day on which the wave is asked to enroll. */
    LocalDate of(WaveKey wave, LocalDate asked) {
        return Optional.ofNullable(dates.get(wave)).orElseGet(() -> asked.plusWeeks(weeksAfter));
    }
}
