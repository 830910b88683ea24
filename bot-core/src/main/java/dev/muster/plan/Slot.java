package dev.muster.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A time that can be booked. */
public record Slot(Instant start, Instant end) {

    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(start, zone);
    }
}
