package dev.muster.plan;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** When in its week a touchpoint goes out; what the plan fixes is never moved. */
public record SendingTime(DayOfWeek day, LocalTime time, boolean fixed) {

    public static SendingTime usualFor(Phase phase) {
        return phase == Phase.KICKOFF
                ? new SendingTime(DayOfWeek.MONDAY, LocalTime.of(9, 0), false)
                : new SendingTime(DayOfWeek.TUESDAY, LocalTime.of(10, 0), false);
    }

    public SendingTime fixedOn(DayOfWeek otherDay) {
        return new SendingTime(otherDay, time, true);
    }

    public SendingTime fixedAt(LocalTime otherTime) {
        return new SendingTime(day, otherTime, true);
    }

    LocalDateTime in(WeekOfMonth week) {
        return week.monday().with(TemporalAdjusters.nextOrSame(day)).atTime(time);
    }

    /** The next working day after an earlier message, or an hour after it when the working week is over. */
    LocalDateTime after(LocalDateTime earlier) {
        var nextDay = earlier.toLocalDate().plusDays(1);
        return nextDay.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && nextDay.getDayOfWeek() != DayOfWeek.MONDAY
                ? nextDay.atTime(time)
                : earlier.plusHours(1);
    }
}
