package dev.muster.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When somebody who is reminded at a bad moment may choose to be reminded again: always at nine in the morning, by their own clock. */
public enum Snooze implements Word {
    TOMORROW,
    IN_TWO_DAYS,
    MONDAY,
    NEXT_WEEK;

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    public ZonedDateTime after(ZonedDateTime now) {
        return day(now.toLocalDate()).atTime(MORNING).atZone(now.getZone());
    }

    private LocalDate day(LocalDate today) {
        return switch (this) {
            case TOMORROW -> today.plusDays(1);
            case IN_TWO_DAYS -> today.plusDays(2);
            case MONDAY -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case NEXT_WEEK -> today.plusWeeks(1);
        };
    }
}
