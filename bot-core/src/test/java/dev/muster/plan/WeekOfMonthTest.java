package dev.muster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeekOfMonthTest {

    @Test
    void findsTheWeekOfEveryDay() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        IntStream.range(0, 2_000).mapToObj(first::plusDays).forEach(day -> {
            WeekOfMonth week = WeekOfMonth.of(day);
            assertThat(day).isBetween(week.monday(), week.sunday());
            assertThat(YearMonth.from(week.monday())).isEqualTo(week.month());
        });
    }

    @Test
    void goesBackAsFarAsItWent() {
        WeekOfMonth week = new WeekOfMonth(YearMonth.of(2027, 9), 3);
        IntStream.rangeClosed(-60, 60)
                .forEach(many ->
                        assertThat(week.plusWeeks(many).plusWeeks(-many)).isEqualTo(week));
        assertThat(week.plusWeeks(2)).isEqualTo(new WeekOfMonth(YearMonth.of(2027, 10), 1));
    }
}
