package dev.muster.plan.shift;

import dev.muster.plan.WeekOfMonth;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How far a wave moves. */
public sealed interface Distance {

    /** Where a week comes to lie; {@code first} is the week of the first occasion that moves. Empty where there is no such week. */
    Optional<WeekOfMonth> from(WeekOfMonth week, WeekOfMonth first);

    /** So many weeks later, or earlier where it is negative. */
    record Weeks(int many) implements Distance {
        @Override
        public Optional<WeekOfMonth> from(WeekOfMonth week, WeekOfMonth first) {
            return Optional.of(week.plusWeeks(many));
        }
    }

    /** So that the first occasion lies in that month, every one keeping the number of its week. */
    record ToMonth(YearMonth month) implements Distance {
        @Override
        public Optional<WeekOfMonth> from(WeekOfMonth week, WeekOfMonth first) {
            YearMonth there = week.month().plusMonths(first.month().until(month, ChronoUnit.MONTHS));
            return week.number() <= WeekOfMonth.weeksOf(there)
                    ? Optional.of(new WeekOfMonth(there, week.number()))
                    : Optional.empty();
        }
    }
}
