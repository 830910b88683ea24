package dev.muster.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** The n-th week whose Monday lies in the month, so that no week belongs to two months. */
public record WeekOfMonth(YearMonth month, int number) {

    public WeekOfMonth {
        if (number < 1 || number > weeksOf(month)) {
            throw new IllegalArgumentException(month + " has no week " + number);
        }
    }

    public static int weeksOf(YearMonth month) {
        var lastMonday = month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (lastMonday.getDayOfMonth() + 6) / 7;
    }

    /** Every Monday lies in one month, so every day lies in one week. */
    public static WeekOfMonth of(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new WeekOfMonth(YearMonth.from(monday), (monday.getDayOfMonth() + 6) / 7);
    }

    public WeekOfMonth plusWeeks(int weeks) {
        return of(monday().plusWeeks(weeks));
    }

    public LocalDate monday() {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(number, DayOfWeek.MONDAY));
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }
}
