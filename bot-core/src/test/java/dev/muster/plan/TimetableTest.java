package dev.muster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.reading.PlanPage;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private final Timetable timetable = new Timetable(plan(PlanPage.example()));

    private static Plan plan(String text) {
        return ((PlanReading.Readable) PlanReader.read("plan.yaml", text)).plan();
    }

    @Test
    void listsOccasionsInTheOrderTheyGoOut() {
        var lines = timetable.lines();
        assertThat(lines).hasSize(17).isSortedAccordingTo(java.util.Comparator.comparing(Timetable.Line::from));
        assertThat(lines.getFirst())
                .isEqualTo(new Timetable.Line(
                        "kickoff",
                        "kickoff",
                        "all",
                        List.of("all"),
                        List.of("chat", "meeting", "site"),
                        LocalDate.of(2027, 7, 5),
                        LocalDate.of(2027, 7, 11)));
        assertThat(lines.getLast())
                .isEqualTo(new Timetable.Line(
                        "post-enrollment",
                        "post-enrollment",
                        "leadership",
                        List.of("HR", "Finance", "Executives"),
                        List.of("chat", "mail", "site"),
                        LocalDate.of(2027, 11, 15),
                        LocalDate.of(2027, 11, 21)));
    }

    @Test
    void drawsMonthsAcrossAndTouchpointsDown() {
        var rows = timetable.text().lines().toList();
        assertThat(rows.getFirst())
                .containsSubsequence("Microsoft Intune", "July 2027", "August 2027", "November 2027");
        assertThat(rows)
                .anySatisfy(row -> assertThat(row).startsWith("Kickoff meeting").contains("everybody"));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("pre-rollout-1 (pre-enrollment)")
                        .contains("week 1, 5 Jul to 11 Jul"));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("Enrollment email")
                        .containsSubsequence("IT", "Sales and Marketing", "Retail"));
    }

    @Test
    void keepsColumnsStraightWithWideLetters() {
        var chinese = new Timetable(plan(PlanPage.example().replace("language: en ", "language: zh-TW ")));
        var rows = chinese.text().lines().filter(row -> row.contains("|")).toList();
        assertThat(rows).anySatisfy(row -> assertThat(row).startsWith("啟動會議 "));
        var kickoff =
                rows.stream().filter(row -> row.startsWith("啟動會議")).findFirst().orElseThrow();
        var heading = rows.getFirst();
        assertThat(kickoff.indexOf('|') + "啟動會議".length()).isEqualTo(heading.indexOf('|'));
    }
}
