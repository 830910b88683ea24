package dev.muster.plan;

import java.time.Instant;
import java.time.LocalDate;

/** A touchpoint for a wave at a time: the cell of the timetable. */
public record Occasion(Touchpoint touchpoint, Wave wave, WeekOfMonth week, Instant at) {

    public LocalDate from() {
        return week.monday();
    }

    public LocalDate to() {
        return week.sunday();
    }
}
