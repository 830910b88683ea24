package dev.muster.plan.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.Plan;
import dev.muster.plan.Timetable;
import dev.muster.plan.Timetable.Line;
import dev.muster.plan.importing.ImportedTimetable.Imported;
import dev.muster.plan.importing.ImportedTimetable.NotUnderstood;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimetableImportTest {

    private static final List<String> EXPECTED = expected();

    @ParameterizedTest
    @MethodSource("languages")
    void givesTheSameOccasionsInEveryLanguage(LanguageTable table) {
        assertThat(shape(plan(imported("plan.md", table.markdown())))).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void givesTheSameOccasionsFromSeparatedValues(LanguageTable table) {
        var separator = ",;\t".charAt(table.fields().getFirst().charAt(0) % 3);
        assertThat(shape(plan(imported("plan.csv", table.csv(separator))))).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void keepsNamesAndLanguage(LanguageTable table) {
        var plan = plan(imported("plan.md", table.markdown()));
        assertThat(plan.languages().standard().toLanguageTag())
                .isEqualTo(table.fields().getFirst());
        assertThat(plan.schedule().groups().stream()
                        .limit(3)
                        .map(group -> group.name().in(plan.languages().standard())))
                .containsExactlyElementsOf(table.groups());
        assertThat(plan.schedule().groups()).hasSize(6);
    }

    static Stream<LanguageTable> languages() {
        return Stream.concat(LanguageTable.in("languages.txt"), LanguageTable.in("more-languages.txt"));
    }

    @Test
    void marksEveryReadingThatItInfersWithItsCell() {
        var english = LanguageTable.in("languages.txt").findFirst().orElseThrow();
        var imported = imported(
                "plan.md",
                english.markdown()
                        .replace("| All |", "| Entire house |")
                        .replace("Third week | Third", "Letzte Sache | Third"));
        assertThat(imported.notes())
                .extracting(Note::toString)
                .contains(
                        "row 2, column 2, “Entire house”: read as everybody, because no other row names it",
                        "row 9, column 2, “Letzte Sache”: read as week 3, by its place among the weeks",
                        "row 4, column 3, “Sales and Marketing”: read as one group; write a comma between them if they are two");
        assertThat(imported.yaml()).contains("#   row 9, column 2, “Letzte Sache”: read as week 3");
    }

    static Imported imported(String name, String text) {
        return switch (TimetableImport.read(name, text, YearMonth.of(2027, 7), ZoneId.of("Europe/Berlin"))) {
            case Imported imported -> imported;
            case NotUnderstood(var problems) -> throw new AssertionError(problems + "\n" + text);
        };
    }

    static List<CellProblem> problems(String name, String text) {
        return switch (TimetableImport.read(name, text, YearMonth.of(2027, 7), ZoneId.of("Europe/Berlin"))) {
            case Imported imported -> throw new AssertionError(imported.yaml());
            case NotUnderstood(var problems) -> problems;
        };
    }

    static Plan plan(Imported imported) {
        return switch (PlanReader.read("plan.yaml", imported.yaml())) {
            case PlanReading.Readable readable -> readable.plan();
            case PlanReading.Unreadable(var problems) -> throw new AssertionError(problems + "\n" + imported.yaml());
        };
    }

    static List<String> shape(Plan plan) {
        return new Timetable(plan)
                .lines().stream().map(TimetableImportTest::shape).toList();
    }

    private static String shape(Line line) {
        var everybody =
                line.groups().equals(List.of("all")) ? "all" : line.groups().size();
        return "%s %s %s %s %s %s"
                .formatted(line.touchpoint(), line.phase(), line.wave(), everybody, line.from(), line.to());
    }

    private static List<String> expected() {
        var first = Stream.of("kickoff kickoff all all 2027-07-05 2027-07-11");
        var mondays = List.of("2027-07-05", "2027-08-02", "2027-09-06", "2027-10-04");
        return Stream.concat(
                        first,
                        Stream.of(1, 2, 3, 4).flatMap(wave -> wave(wave, LocalDate.parse(mondays.get(wave - 1)))))
                .toList();
    }

    private static Stream<String> wave(int number, LocalDate monday) {
        var keys = List.of(
                "pre-rollout-1 pre-enrollment",
                "pre-rollout-2 pre-enrollment",
                "enrollment enrollment",
                "post-enrollment post-enrollment");
        return Stream.of(0, 1, 2, 3)
                .map(week -> "%s wave-%d %d %s %s"
                        .formatted(
                                keys.get(week),
                                number,
                                number == 4 ? 3 : 1,
                                monday.plusWeeks(week),
                                monday.plusWeeks(week).plusDays(6)));
    }
}
