package dev.muster.plan.ical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.ical.CalendarFile.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2029, 1, 1);

    @Test
    void readsWholeDaysWithTheirNames() {
        assertThat(
                        days(
                                "DTSTART;VALUE=DATE:20271003\nDTEND;VALUE=DATE:20271004\nSUMMARY;LANGUAGE=de:Tag der\\, Einheit"))
                .containsExactly(new Day("Tag der, Einheit", LocalDate.of(2027, 10, 3)));
    }

    @Test
    void putsFoldedLinesTogether() {
        assertThat(days("DTSTART;VALUE=DATE:2027\n 1003\nSUMMARY:Tag der\n  Deutschen\n\t Einheit"))
                .containsExactly(new Day("Tag der Deutschen Einheit", LocalDate.of(2027, 10, 3)));
    }

    @Test
    void readsSeveralDaysOfOneEvent() {
        assertThat(dates("DTSTART;VALUE=DATE:20271224\nDTEND;VALUE=DATE:20271227\nSUMMARY:x"))
                .containsExactly("2027-12-24", "2027-12-25", "2027-12-26");
        assertThat(dates("DTSTART;VALUE=DATE:20271224\nDURATION:P2D\nSUMMARY:x"))
                .containsExactly("2027-12-24", "2027-12-25");
        assertThat(dates("DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270103\nSUMMARY:x"))
                .as("begun before")
                .containsExactly("2027-01-01", "2027-01-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20101003 | FREQ=YEARLY | 2027-10-03 2028-10-03",
                "20101003 | FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3 | 2027-10-03 2028-10-03",
                "20100906 | FREQ=YEARLY;BYMONTH=9;BYDAY=1MO | 2027-09-06 2028-09-04",
                "20100531 | FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO | 2027-05-31 2028-05-29",
                "20260101 | FREQ=YEARLY;INTERVAL=2 | 2028-01-01",
                "20260101 | FREQ=YEARLY;COUNT=2 | 2027-01-01",
                "20260101 | FREQ=YEARLY;UNTIL=20270101T000000Z | 2027-01-01",
                "20240229 | FREQ=YEARLY | 2028-02-29",
                "20271227 | FREQ=DAILY;COUNT=3 | 2027-12-27 2027-12-28 2027-12-29",
                "20281204 | FREQ=WEEKLY;BYDAY=MO,WE;WKST=MO;COUNT=3 | 2028-12-04 2028-12-06 2028-12-11",
                "20281001 | FREQ=MONTHLY;BYMONTHDAY=-1 | 2028-10-01 2028-10-31 2028-11-30 2028-12-31",
                "20281011 | FREQ=MONTHLY;BYDAY=2WE | 2028-10-11 2028-11-08 2028-12-13"
            })
    void knowsWhatComesAgain(String start, String rule, String found) {
        assertThat(dates("DTSTART;VALUE=DATE:" + start.strip() + "\nRRULE:" + rule.strip() + "\nSUMMARY:x"))
                .containsExactly(found.strip().split(" "));
    }

    @Test
    void heedsExceptions() {
        assertThat(
                        dates(
                                "DTSTART;VALUE=DATE:20101003\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20271003\nRDATE;VALUE=DATE:20270505\nSUMMARY:x"))
                .containsExactly("2027-05-05", "2028-10-03");
    }

    @Test
    void passesOverMeetingsAndWhatWasCalledOff() {
        CalendarFile.Reading reading = read(calendar("DTSTART:20271003T090000Z\nSUMMARY:x")
                .replace("END:VCALENDAR", event("DTSTART;VALUE=DATE:20270101\nSTATUS:CANCELLED") + "END:VCALENDAR"));
        assertThat(reading.days()).isEmpty();
        assertThat(reading.timed()).isEqualTo(2);
        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUMMARY:no day",
                "DTSTART;VALUE=DATE:20271332",
                "DTSTART;VALUE=DATE:tomorrow",
                "DTSTART;VALUE=DATE:00010101",
                "DTSTART;VALUE=DATE:20270101\nDURATION:PT5X",
                "DTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20990101",
                "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=SECONDLY",
                "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;BYSETPOS=1;BYDAY=MO",
                "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;INTERVAL=0",
                "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;BYDAY=XX",
                "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;COUNT=99999999999999999999",
                "DTSTART;VALUE=DATE:20270101\nRRULE:",
                "DTSTART;VALUE=DATE:20270101\nEXDATE:x"
            })
    void namesTheLineOfWhatItCannotTell(String event) {
        assertThat(read(calendar(event)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isBetween(2, 5);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void refusesAWebPageAndAHalfOfAFile() {
        assertThat(read("<!DOCTYPE html><html>").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("no calendar file"));
        assertThat(read("").problems()).hasSize(1);
        assertThat(read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101")
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("ends in the middle"));
    }

    @Test
    @Timeout(10)
    void takesNoLongerForWhatIsMeantToTakeLong() {
        String daily = event("DTSTART;VALUE=DATE:19000101\nRRULE:FREQ=DAILY\nSUMMARY:x");
        CalendarFile.Reading reading = read("BEGIN:VCALENDAR\n" + daily.repeat(1_999) + "END:VCALENDAR");
        assertThat(reading.problems()).isNotEmpty();
        assertThat(reading.days()).hasSizeLessThan(30_000);
        assertThat(read("BEGIN:VCALENDAR\n" + daily.repeat(2_001) + "END:VCALENDAR")
                        .problems())
                .hasSize(1);
        read("BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(100_000));
        read("BEGIN:VCALENDAR\nX:" + "\n y".repeat(100_000));
    }

    @Test
    @Timeout(20)
    void survivesWhateverIsWrittenInAFile() {
        String right = calendar("DTSTART;VALUE=DATE:20101003\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1MO\nSUMMARY:x");
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(right);
            for (int i = 0; i <= random.nextInt(5); i++) {
                text.setCharAt(random.nextInt(text.length()), (char) (random.nextInt(96) + 31));
            }
            assertThat(read(text.toString())).as("seed %d", seed).isNotNull();
        }
    }

    private static List<String> dates(String event) {
        return days(event).stream().map(day -> day.on().toString()).toList();
    }

    private static List<Day> days(String event) {
        CalendarFile.Reading reading = read(calendar(event));
        assertThat(reading.problems()).isEmpty();
        return reading.days();
    }

    private static CalendarFile.Reading read(String text) {
        return CalendarFile.read(text, FROM, UNTIL);
    }

    private static String calendar(String event) {
        return "BEGIN:VCALENDAR\r\n" + event(event) + "END:VCALENDAR\r\n";
    }

    private static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
    }
}
