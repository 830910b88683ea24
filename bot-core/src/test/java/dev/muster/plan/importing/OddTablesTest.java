package dev.muster.plan.importing;

import static dev.muster.plan.importing.TimetableImportTest.imported;
import static dev.muster.plan.importing.TimetableImportTest.plan;
import static dev.muster.plan.importing.TimetableImportTest.problems;
import static dev.muster.plan.importing.TimetableImportTest.shape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.Group;
import dev.muster.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddTablesTest {

    private static final LanguageTable ENGLISH =
            LanguageTable.in("languages.txt").findFirst().orElseThrow();
    private static final String TABLE = ENGLISH.markdown();
    private static final List<String> SAMPLE = shape(plan(imported("plan.md", TABLE)));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '!',
            value = {
                "Wave 3!Week 3",
                "Wave 3!2\\. stage",
                "| First week | First week |!| 1\\. week | １st week |",
                "| First week | First week |!| Week 1 | W1 |",
                "| Second week | Second week |!| Zweite Woche | 第二週 |",
                "| Third week | Third week |!|   3rd   week| **Third week** |",
                "| **August** | **September** |!| Aug 2027 | 2027-09 |",
                "| **August** | **September** |!| 8月 | 09/2027 |",
                "| **August** | **September** |!| août | Eylül |",
                "| **August** | **September** |!| ٨/٢٠٢٧ | Sept. '27 |",
                "HR, Finance, and Executives!HR / Finance / Executives",
                "HR, Finance, and Executives!HR; Finance; Executives",
                "HR, Finance, and Executives!HR<br>Finance<br/>Executives",
                "HR, Finance, and Executives!HR, Finance & Executives",
                "HR, Finance, and Executives!HR and Finance and Executives",
                "HR, Finance, and Executives!HR (50), Finance（40人）, and Executives (about 30)",
                "| All |!| Everyone |",
                "| All |!| Das ganze Haus |",
            })
    void areReadAllTheSame(String usual, String odd) {
        assertThat(TABLE).contains(usual);
        assertThat(shape(plan(imported("plan.md", TABLE.replace(usual, odd))))).isEqualTo(SAMPLE);
    }

    @Test
    void keepHeadCounts() {
        var plan = plan(
                imported("plan.md", TABLE.replace("Retail", "Retail (1,000)").replace("| IT |", "| IT（50 人）|")));
        assertThat(group(plan, "retail").headCount()).hasValue(1000);
        assertThat(group(plan, "it").headCount()).hasValue(50);
        assertThat(shape(plan)).isEqualTo(SAMPLE);
    }

    @Test
    void forgiveACellLeftInAnotherLanguage() {
        var slipped = TABLE.replaceFirst("\\| Retail \\|", "| 零售 |");
        var imported = imported("plan.md", slipped);
        assertThat(shape(plan(imported))).isEqualTo(SAMPLE);
        assertThat(imported.notes())
                .extracting(Note::toString)
                .contains("row 4, column 4, “零售”: read as “Retail”, like the other rows of its month");
    }

    @Test
    void mayCountMonthsOnly() {
        var counted = TABLE.replace("**July**", "Month 1")
                .replace("**August**", "Month 2")
                .replace("**September**", "Month 3")
                .replace("**October**", "Month 4");
        var imported = imported("plan.md", counted);
        assertThat(shape(plan(imported))).isEqualTo(SAMPLE);
        assertThat(imported.notes())
                .extracting(Note::reading)
                .contains("read as 2027-09, by its place after the start");
    }

    @Test
    void mayStandAmongOthersInADocument() {
        var others = "| Group | People |\n|---|---|\n| IT | 50 |\n| Retail | 1000 |\n| HR | 50 |\n\n";
        assertThat(shape(plan(imported("plan.md", others + TABLE + "\n" + others))))
                .isEqualTo(SAMPLE);
    }

    @Test
    void mayHaveATitleAndEmptyColumns() {
        var csv = "Our plan;;;;;;\n;;;;;;\n"
                + ENGLISH.csv(';').replace("\uFEFF", "").replace("\r\n", ";\"\";\"\"\r\n");
        assertThat(shape(plan(imported("plan.csv", csv)))).isEqualTo(SAMPLE);
    }

    @Test
    void mayListTheirRowsInAnotherOrder() {
        var lines = TABLE.lines().toList();
        var swapped = List.of(0, 1, 2, 3, 10, 11, 6, 7, 4, 5, 8, 9, 12, 13);
        var moved =
                swapped.stream().filter(i -> i < lines.size()).map(lines::get).toList();
        assertThat(shape(plan(imported("plan.md", String.join("\n", moved))))).isEqualTo(SAMPLE);
    }

    @Test
    void mayShareOneRowOfGroups() {
        var shared =
                TABLE.lines().filter(line -> !line.matches("\\| Wave [345] .*")).toList();
        assertThat(shape(plan(imported("plan.md", String.join("\n", shared))))).isEqualTo(SAMPLE);
    }

    @Test
    void mayMoveOneGroupToAnotherWeekOrMonth() {
        var later = TABLE.replace(
                "| Fourth week | Fourth week | Fourth week | Fourth week |",
                "| Fourth week | Fifth week | Fourth week | Fourth week |");
        assertThat(shape(plan(imported("plan.md", later))))
                .contains("post-enrollment post-enrollment wave-2 1 2027-08-30 2027-09-05");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '!',
            value = {
                "| First week | First week |!| Week 1-2 | First week |!5!2!names no week",
                "| First week | First week |!| Week 31 | First week |!5!2!has no week 31",
                "| Fourth week | Fourth week |!| Fifth week | Fourth week |!11!2!has no week 5",
                "| First week | First week |!|  | First week |!5!2!No week stands here",
                "| IT | Sales and Marketing |!|  | Sales and Marketing |!5!2!no group above",
                "| IT | Sales and Marketing |!| IT | IT |!4!3!in column 2",
                "| First week | First week |!| Week of 5 July | First week |!5!2!names no week",
                "| **August** |!| **Mystery** |!1!3!names no month",
            })
    void nameTheCellThatCannotBeUnderstood(String usual, String odd, int row, int column, String reason) {
        assertThat(TABLE).contains(usual);
        var broken = TABLE.replace(usual, odd)
                .replace("| **September** |", usual.contains("August") ? "| **November** |" : "| **September** |");
        assertThat(problems("plan.md", broken)).anySatisfy(problem -> {
            assertThat(problem.row()).isEqualTo(row);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).contains(reason);
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void mayNotCountQuarters() {
        var quarters = TABLE.replace("**July**", "Q1")
                .replace("**August**", "Q2")
                .replace("**September**", "Q3")
                .replace("**October**", "Q4");
        assertThat(problems("plan.md", quarters))
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem.reason()).isEqualTo("This heading names no month."));
    }

    /** Welsh: ICU has no word that joins the last two of its lists. */
    @Test
    void areReadAsOneGroupWithANoteWhereAShortWordMayJoinTwo() {
        var notes = imported("plan.md", """
                        | Cynllun | Gorffennaf | Awst |
                        |---|---|---|
                        | Ton 1 | TG | AD, Cyllid a Rheolwyr |
                        | E-bost 1 | Wythnos gyntaf | Wythnos gyntaf |
                        | Ton 2 | TG | AD, Cyllid a Rheolwyr |
                        | E-bost 2 | Ail wythnos | Ail wythnos |
                        """).notes();
        assertThat(notes)
                .extracting(Note::reading)
                .contains("“Cyllid a Rheolwyr” read as one group; write a comma in it if they are two");
    }

    @Test
    void areMissed() {
        for (var text : List.of(
                "", "No table here.", "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n", "a;b\n1;2\n", "\"unclosed")) {
            assertThat(problems("plan.md", text))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.reason()).contains("timetable"));
        }
    }

    private static Group group(Plan plan, String key) {
        return plan.schedule().groups().stream()
                .filter(group -> group.key().value().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
