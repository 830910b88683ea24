package dev.muster.plan.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.delivery.Window;
import dev.muster.plan.timing.Moved.AfterHours;
import dev.muster.plan.timing.Moved.BeforeHours;
import dev.muster.plan.timing.Moved.DayOff;
import dev.muster.plan.timing.Moved.Frozen;
import dev.muster.plan.timing.Moved.OnHoliday;
import dev.muster.plan.timing.Moved.Quiet;
import dev.muster.plan.timing.Moved.WeekIsFull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

    private static final Life GERMAN = new Life(ZoneId.of("Europe/Berlin"), "DE", Set.of("it"));
    private static final Life TAIWANESE = new Life(ZoneId.of("Asia/Taipei"), "TW", Set.of("retail"));

    private final Agenda usual = new Agenda(Times.USUAL);
    private final Agenda strict = new Agenda(new Times(
            new WorkingTime(WorkingTime.USUAL.week(), new Span(9 * 60, 17 * 60), List.of(new Span(12 * 60, 13 * 60))),
            OptionalInt.of(2),
            List.of(
                    new Holiday("Independence Day", LocalDate.of(2027, 7, 5), Set.of("US")),
                    new Holiday("Unity Day", LocalDate.of(2027, 10, 4), Set.of("DE")),
                    new Holiday("Founders' Day", LocalDate.of(2027, 10, 6), Set.of())),
            List.of(
                    new Freeze(LocalDate.of(2027, 12, 20), LocalDate.of(2028, 1, 2), "year end", Set.of()),
                    new Freeze(LocalDate.of(2027, 9, 1), LocalDate.of(2027, 9, 3), "stock-taking", Set.of("retail"))),
            Optional.empty()));

    @Test
    void messagesAtOnceWithinWorkingHours() {
        assertThat(window(usual, GERMAN, "2027-07-06T10:00")).isEqualTo("2027-07-06T10:00 2027-07-06T17:00");
        assertThat(because(usual, GERMAN, "2027-07-06T10:00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-07-06T06:00, 2027-07-06T09:00 2027-07-06T17:00",
        "2027-07-06T17:00, 2027-07-07T09:00 2027-07-07T17:00",
        "2027-07-09T18:00, 2027-07-12T09:00 2027-07-12T17:00",
        "2027-07-10T10:00, 2027-07-12T09:00 2027-07-12T17:00"
    })
    void waitsForTheNextWorkingHours(String wanted, String window) {
        assertThat(window(usual, GERMAN, wanted)).isEqualTo(window);
    }

    @Test
    void saysWhy() {
        assertThat(because(usual, GERMAN, "2027-07-06T06:00")).containsExactly(new BeforeHours());
        assertThat(because(usual, GERMAN, "2027-07-09T18:00")).containsExactly(new AfterHours(), new DayOff());
        assertThat(because(strict, GERMAN, "2027-07-06T12:30")).containsExactly(new Quiet());
        assertThat(because(strict, GERMAN, "2027-10-04T10:00")).containsExactly(new OnHoliday("Unity Day"));
        assertThat(because(strict, TAIWANESE, "2027-09-01T10:00"))
                .containsExactly(new Frozen("stock-taking"), new DayOff());
    }

    @Test
    void splitsTheDayAtQuietTimes() {
        assertThat(window(strict, GERMAN, "2027-07-06T10:00")).isEqualTo("2027-07-06T10:00 2027-07-06T12:00");
        assertThat(window(strict, GERMAN, "2027-07-06T12:30")).isEqualTo("2027-07-06T13:00 2027-07-06T17:00");
    }

    @Test
    void keepsTheHolidaysOfAPersonsOwnCountry() {
        assertThat(window(strict, GERMAN, "2027-10-04T10:00")).startsWith("2027-10-05T09:00");
        assertThat(window(strict, TAIWANESE, "2027-10-04T10:00")).startsWith("2027-10-04T10:00");
        assertThat(window(strict, TAIWANESE, "2027-10-06T10:00"))
                .as("everybody's")
                .startsWith("2027-10-07T09:00");
        assertThat(window(strict, new Life(GERMAN.zone(), "", Set.of()), "2027-10-04T10:00"))
                .as("a country that nobody told")
                .startsWith("2027-10-04T10:00");
    }

    @Test
    void freezesOnlyTheGroupsThatAreNamed() {
        assertThat(window(strict, TAIWANESE, "2027-09-01T10:00")).startsWith("2027-09-06T09:00");
        assertThat(window(strict, GERMAN, "2027-09-01T10:00")).startsWith("2027-09-01T10:00");
        assertThat(window(strict, GERMAN, "2027-12-24T10:00")).startsWith("2028-01-03T09:00");
    }

    @Test
    void leavesAWeekThatIsFull() {
        Appointment next = strict.next(GERMAN, at("2027-07-06T10:00", GERMAN), Set.of(LocalDate.of(2027, 7, 5)));
        assertThat(text(next, GERMAN)).startsWith("2027-07-12T09:00");
        assertThat(next.because()).startsWith(new WeekIsFull(2));
    }

    @Test
    void refusesAPlanThatForbidsEverything() {
        Agenda never = new Agenda(new Times(
                WorkingTime.USUAL,
                OptionalInt.empty(),
                List.of(),
                List.of(new Freeze(LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31), "for good", Set.of())),
                Optional.empty()));
        assertThat(never.next(GERMAN, at("2027-07-06T10:00", GERMAN), Set.of()))
                .isEqualTo(new Appointment.Never(List.of(new Frozen("for good"))));
    }

    @Test
    void meansNineByTheClockOnTheWallWhateverTheSeason() {
        assertThat(first(usual, GERMAN, "2027-03-27T20:00")).isEqualTo(Instant.parse("2027-03-29T07:00:00Z"));
        assertThat(first(usual, GERMAN, "2027-10-30T20:00")).isEqualTo(Instant.parse("2027-11-01T08:00:00Z"));
    }

    @Test
    void losesNobodyInTheHourThatIsSkipped() {
        Agenda night = hours(2 * 60, 2 * 60 + 30);
        assertThat(window(night, GERMAN, "2027-03-28T00:00")).startsWith("2027-03-29T02:00");
        assertThat(LocalTimes.first(LocalDateTime.parse("2027-03-28T02:30"), GERMAN.zone()))
                .isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
    }

    @Test
    void staysWithinItsHoursWhenOneComesTwice() {
        Window early = window(hours(60, 2 * 60 + 30), "2027-10-31T00:00");
        assertThat(Duration.between(early.from(), early.until())).isEqualTo(Duration.ofMinutes(90));
        Window late = window(hours(2 * 60 + 30, 4 * 60), "2027-10-31T00:00");
        assertThat(late.from()).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        Window inside = window(hours(2 * 60 + 15, 2 * 60 + 45), "2027-10-31T00:00");
        assertThat(Duration.between(inside.from(), inside.until())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void passesOverADayThatAZoneSkips() {
        Life samoan = new Life(ZoneId.of("Pacific/Apia"), "WS", Set.of());
        Agenda everyDay = new Agenda(new Times(
                new WorkingTime(EnumSet.allOf(DayOfWeek.class), new Span(540, 1020), List.of()),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty()));
        assertThat(window(everyDay, samoan, "2011-12-29T18:00")).startsWith("2011-12-31T09:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Etc/GMT+12",
                "Pacific/Kiritimati",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "Africa/Casablanca",
                "Pacific/Chatham",
                "America/Havana",
                "Asia/Beirut",
                "America/Santiago"
            })
    void isNineToFiveOnEveryDayOfTheYearInOddZones(String zone) {
        Life life = new Life(ZoneId.of(zone), "", Set.of());
        for (int day = 0; day < 366; day++) {
            LocalDate date = LocalDate.of(2027, 1, 1).plusDays(day);
            String window = window(usual, life, date + "T08:00");
            assertThat(window).matches(".*T09:00 .*T17:00");
        }
    }

    private static Agenda hours(int from, int until) {
        return new Agenda(new Times(
                new WorkingTime(EnumSet.allOf(DayOfWeek.class), new Span(from, until), List.of()),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.empty()));
    }

    private static Window window(Agenda agenda, String wanted) {
        return ((Appointment.At) agenda.next(GERMAN, at(wanted, GERMAN), Set.of())).window();
    }

    private static String window(Agenda agenda, Life life, String wanted) {
        return text(agenda.next(life, at(wanted, life), Set.of()), life);
    }

    private static Instant first(Agenda agenda, Life life, String wanted) {
        return ((Appointment.At) agenda.next(life, at(wanted, life), Set.of()))
                .window()
                .from();
    }

    private static List<Moved> because(Agenda agenda, Life life, String wanted) {
        return agenda.next(life, at(wanted, life), Set.of()).because();
    }

    private static String text(Appointment next, Life life) {
        Window window = ((Appointment.At) next).window();
        return LocalDateTime.ofInstant(window.from(), life.zone()) + " "
                + LocalDateTime.ofInstant(window.until(), life.zone());
    }

    private static Instant at(String wanted, Life life) {
        return LocalDateTime.parse(wanted).atZone(life.zone()).toInstant();
    }
}
