package dev.muster.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.plan.Wave.Reach;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final YearMonth JULY = YearMonth.of(2027, 7);
    private static final SendingTime USUAL = SendingTime.usualFor(Phase.ENROLLMENT);
    private static final Wave IT = new Wave(new WaveKey("it"), JULY, new Reach.Groups(List.of(new GroupKey("it"))));
    private static final Wave ALL = new Wave(new WaveKey("all"), JULY, new Reach.Everybody());

    @Test
    void countsTheWeeksWhoseMondayLiesInTheMonth() {
        assertThat(new WeekOfMonth(JULY, 1).monday()).isEqualTo(LocalDate.of(2027, 7, 5));
        assertThat(new WeekOfMonth(YearMonth.of(2027, 8), 5).sunday()).isEqualTo(LocalDate.of(2027, 9, 5));
        assertThat(WeekOfMonth.weeksOf(JULY)).isEqualTo(4);
        assertThat(WeekOfMonth.weeksOf(YearMonth.of(2027, 8))).isEqualTo(5);
        assertThat(WeekOfMonth.weeksOf(YearMonth.of(2027, 2))).isEqualTo(4);
        assertThatThrownBy(() -> new WeekOfMonth(JULY, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesLaterTouchpointsOfAFullWeekToTheNextWorkingDays() {
        var five = schedule(Stream.generate(() -> USUAL).limit(6).toList(), IT).occasions();
        assertThat(five)
                .extracting(occasion -> occasion.at().toString())
                .containsExactly(
                        "2027-07-06T08:00:00Z",
                        "2027-07-07T08:00:00Z",
                        "2027-07-08T08:00:00Z",
                        "2027-07-09T08:00:00Z",
                        "2027-07-09T09:00:00Z",
                        "2027-07-09T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/New_York",
                "America/Santiago",
                "Australia/Lord_Howe",
                "Asia/Taipei",
                "Africa/Casablanca"
            })
    void keepsTheHourOnTheWallWhateverTheClocksAreSetTo(String zone) {
        ZoneId there = ZoneId.of(zone);
        for (YearMonth month = JULY; month.isBefore(JULY.plusYears(1)); month = month.plusMonths(1)) {
            Wave wave = new Wave(new WaveKey("it"), month, new Reach.Groups(List.of(new GroupKey("it"))));
            var occasions =
                    new Schedule(there, JULY, groups(), List.of(wave), List.of(touchpoint(0, USUAL, wave))).occasions();
            assertThat(occasions.getFirst().at().atZone(there).toLocalTime())
                    .as(month.toString())
                    .isEqualTo(LocalTime.of(10, 0));
        }
    }

    @Test
    void keepsTheOrderBetweenEverybodyAndOneGroup() {
        var touchpoints = List.of(touchpoint(0, USUAL, ALL), touchpoint(1, USUAL, IT));
        var both = new Schedule(ZoneId.of("Europe/Berlin"), JULY, groups(), List.of(ALL, IT), touchpoints).occasions();
        assertThat(both.getFirst().at()).isBefore(both.getLast().at());
        assertThat(both.getFirst().wave()).isEqualTo(ALL);
    }

    @Test
    void neverMovesWhatThePlanFixesButReportsIt() {
        var monday = USUAL.fixedOn(DayOfWeek.MONDAY).fixedAt(LocalTime.of(8, 0));
        var collision = schedule(List.of(USUAL, monday), IT).collisions();
        assertThat(collision).singleElement().satisfies(pair -> {
            assertThat(pair.earlier().touchpoint().key()).hasToString("point-0");
            assertThat(pair.later().touchpoint().key()).hasToString("point-1");
        });
        assertThat(schedule(List.of(monday, USUAL), IT).collisions()).isEmpty();
    }

    private static Schedule schedule(List<SendingTime> times, Wave wave) {
        var touchpoints = IntStream.range(0, times.size())
                .mapToObj(i -> touchpoint(i, times.get(i), wave))
                .toList();
        return new Schedule(ZoneId.of("Europe/Berlin"), JULY, groups(), List.of(wave), touchpoints);
    }

    private static List<Group> groups() {
        return List.of(new Group(new GroupKey("it"), Name.of("IT"), Approach.SELF_SERVICE, OptionalInt.empty()));
    }

    private static Touchpoint touchpoint(int number, SendingTime at, Wave wave) {
        var weeks = new LinkedHashMap<>(Map.of(wave.key(), new WeekOfMonth(JULY, 1)));
        return new Touchpoint(
                new TouchpointKey("point-" + number),
                Name.of("Point"),
                Phase.ENROLLMENT,
                new Timing(weeks, at),
                new Travel(List.of(Method.CHAT), InDoubt.SHOW),
                new Content("messages/point", false));
    }
}
