package dev.muster.plan.reading;

import dev.muster.plan.WeekOfMonth;
import java.time.YearMonth;
import java.util.Optional;

/** Makes a week of a month and its number, where the month has it. */
final class Weeks {

    private Weeks() {}

    static Optional<WeekOfMonth> of(YearMonth month, int number, Value at) {
        var last = WeekOfMonth.weeksOf(month);
        return number >= 1 && number <= last
                ? Optional.of(new WeekOfMonth(month, number))
                : at.refuse(
                        "%s has no week %d; %d Mondays lie in it.".formatted(month, number, last),
                        "Choose a week from 1 to %d, or name another month under `weeks`, such as %s week 1."
                                .formatted(last, month.plusMonths(1)));
    }
}
