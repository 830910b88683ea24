package dev.muster.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.timing.Holiday;
import dev.muster.plan.timing.Span;
import dev.muster.plan.timing.Times;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesPartTest {

    @TempDir
    private Path folder;

    @Test
    void leavesAPlanThatSaysNothingAsItWas() {
        assertThat(readable("").times()).isEmpty();
    }

    @Test
    void takesTheUsualForWhatIsNotSaid() {
        assertThat(readable("times: {}").times()).contains(Times.USUAL);
    }

    @Test
    void readsEverything() {
        Times times = readable("""
                times:
                  working-week: [sunday, monday, tuesday, wednesday, thursday]
                  working-hours: "08:30-24:00"
                  quiet: ["12:00-13:00", "22:00-07:00"]
                  weekly-cap: 2
                  late-after: 2 days
                  holidays:
                    - { name: Epiphany, on: 2028-01-06, countries: [DE, at] }
                    - { name: Founders' Day, on: 2027-09-09 }
                  freeze:
                    - { from: 2027-12-20, to: 2028-01-02, reason: year end, groups: [it] }
                """).times().orElseThrow();
        assertThat(times.work().week()).hasSize(5).contains(DayOfWeek.SUNDAY).doesNotContain(DayOfWeek.FRIDAY);
        assertThat(times.work().open()).containsExactly(new Span(8 * 60 + 30, 12 * 60), new Span(13 * 60, 22 * 60));
        assertThat(times.weeklyCap()).hasValue(2);
        assertThat(times.lateAfter()).contains(Duration.ofDays(2));
        assertThat(times.holidays())
                .containsExactly(
                        new Holiday("Epiphany", LocalDate.of(2028, 1, 6), Set.of("DE", "AT")),
                        new Holiday("Founders' Day", LocalDate.of(2027, 9, 9), Set.of()));
        assertThat(times.freezes()).singleElement().satisfies(freeze -> {
            assertThat(freeze.groups()).containsExactly("it");
            assertThat(freeze.reason()).isEqualTo("year end");
        });
    }

    @Test
    void readsHolidaysOfACalendarFile() throws IOException {
        write(
                "holidays/de.ics",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20201003\nRRULE:FREQ=YEARLY\nSUMMARY:Unity\nEND:VEVENT\nEND:VCALENDAR\n");
        assertThat(((PlanReading.Readable)
                                inFolder("times: { holidays: [{ file: holidays/de.ics, countries: [DE] }] }"))
                        .plan()
                        .times()
                        .orElseThrow()
                        .holidays())
                .contains(new Holiday("Unity", LocalDate.of(2027, 10, 3), Set.of("DE")));
    }

    @Test
    void namesWhatIsWrongWithACalendarFile() throws IOException {
        write("web.ics", "<html>");
        write(
                "bad.ics",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:2027\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR");
        Files.write(folder.resolve("latin.ics"), "BEGIN:VCALENDAR\nSUMMARY:für".getBytes(StandardCharsets.ISO_8859_1));
        write("huge.ics", "x".repeat(1_000_001));
        assertThat(fileProblem("web.ics")).contains("no calendar file", "web page");
        assertThat(fileProblem("bad.ics")).contains("bad.ics line 3", "entries of `holidays`");
        assertThat(fileProblem("latin.ics")).contains("not written in UTF-8");
        assertThat(fileProblem("huge.ics")).contains("larger than one megabyte");
        assertThat(fileProblem("none.ics")).contains("no file none.ics");
        assertThat(fileProblem("../../etc/passwd")).contains("not a path beside the plan");
        assertThat(fileProblem("/etc/passwd")).contains("not a path beside the plan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "working-week: [monda] | not known as `working-week` | Did you mean",
                "working-week: [] | empty list | at least one",
                "working-hours: 9-17 | must be a part of a day | two digits",
                "working-hours: \"09:00-09:00\" | must be a part of a day | two digits",
                "working-hours: \"22:00-06:00\" | over midnight | `quiet`",
                "quiet: [\"09:00-17:00\"] | is left | Shorten",
                "quiet: \"12:00-13:00\" | must be a list | brackets",
                "weekly-cap: 0 | whole number from 1 | digits",
                "late-after: soon | must be a time | hours or days",
                "holidays: [{ name: X }] | either a day or a file | on: 2027-10-03",
                "holidays: [{ on: 2027-10-03 }] | lacks `name` | Epiphany",
                "holidays: [{ name: X, on: 2027-02-30 }] | must be a day | 2027-10-03",
                "holidays: [{ name: X, on: 2027-10-03, countries: [Germany] }] | No country | ISO 3166",
                "holidays: [{ nam: X, on: 2027-10-03 }] | has no key `nam` | `name`",
                "freeze: [{ from: 2027-12-20, to: 2027-12-19, reason: x }] | ends before it begins | first day",
                "freeze: [{ from: 2027-12-20, reason: x }] | lacks `to` | Add a line",
                "freeze: [{ from: 2027-12-20, to: 2027-12-21, reason: x, groups: [sales] }] | No group | Groups of this plan",
                "working-hour: x | has no key | `working-hours`"
            })
    void namesPlaceReasonAndRemedy(String wrong, String reason, String remedy) {
        PlanReading.Unreadable unreadable = (PlanReading.Unreadable) read("times: { " + wrong.strip() + " }");
        assertThat(unreadable.problems()).anySatisfy(problem -> {
            assertThat(problem.reason()).contains(reason.strip());
            assertThat(problem.remedy()).contains(remedy.strip());
            assertThat(problem.column()).isPositive();
        });
    }

    private String fileProblem(String file) {
        List<Problem> problems =
                ((PlanReading.Unreadable) inFolder("times: { holidays: [{ file: %s }] }".formatted(file))).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(withTimes("").lines().count() + 1);
        return problems.getFirst().toString();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private PlanReading inFolder(String times) {
        try {
            Files.writeString(folder.resolve("plan.yaml"), withTimes(times));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return PlanReader.read(folder.resolve("plan.yaml"));
    }

    private static dev.muster.plan.Plan readable(String times) {
        return ((PlanReading.Readable) read(times)).plan();
    }

    private static PlanReading read(String times) {
        return PlanReader.read("plan.yaml", withTimes(times));
    }

    private static String withTimes(String times) {
        return """
                plan: x
                product: X
                language: en
                languages: [en]
                zone: Europe/Berlin
                start: 2027-07
                admins: [a@example.com]
                support: { people: [b@example.com], contact: b }
                groups: { it: { name: IT } }
                waves: [{ wave: it, month: 2027-07, groups: [it] }]
                touchpoints: [{ touchpoint: t, name: T, phase: kickoff, week: 1, methods: [chat] }]
                """ + times;
    }
}
