package dev.muster.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.Approach;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import dev.muster.plan.TouchpointKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanReaderTest {

    private static Plan example() {
        return plan(PlanPage.example());
    }

    static Plan plan(String text) {
        return switch (PlanReader.read("plan.yaml", text)) {
            case PlanReading.Readable readable -> readable.plan();
            case PlanReading.Unreadable(var problems) -> throw new AssertionError(problems);
        };
    }

    @Test
    void readsTheExampleOfTheDocumentation() {
        assertThat(example().occasions()).hasSize(17);
        assertThat(example().group(new GroupKey("executives")).orElseThrow().approach())
                .isEqualTo(Approach.ASSISTED);
        assertThat(example().group(new GroupKey("it")).orElseThrow().headCount())
                .hasValue(50);
    }

    @Test
    void setsTheKickoffBeforeTheFirstMailOfTheSameWeek() {
        var firstWeek = example().occasions().stream().limit(2).toList();
        assertThat(firstWeek)
                .extracting(occasion -> occasion.touchpoint().key().value())
                .containsExactly("kickoff", "pre-rollout-1");
        assertThat(firstWeek).extracting(Occasion::from).containsOnly(java.time.LocalDate.of(2027, 7, 5));
        assertThat(firstWeek.getFirst().at()).isEqualTo("2027-07-05T07:00:00Z");
        assertThat(firstWeek.getLast().at()).isEqualTo("2027-07-06T08:00:00Z");
    }

    @Test
    void movesAnExceptionToAnotherMonth() {
        var plan = example();
        var weeks = plan.touchpoint(new TouchpointKey("post-enrollment"))
                .orElseThrow()
                .timing()
                .weeks();
        assertThat(weeks.values()).extracting(Object::toString).contains("WeekOfMonth[month=2027-11, number=3]");
    }

    @Test
    void findsWhatPeopleMeanInAnyLanguage() {
        assertThat(example().waveCalled("財務").orElseThrow().key()).hasToString("leadership");
        assertThat(example().waveCalled("IT").orElseThrow().key()).hasToString("it");
        assertThat(example().touchpointCalled("啟動會議").orElseThrow().key()).hasToString("kickoff");
        assertThat(example().touchpointCalled("lunch")).isEmpty();
    }

    @Test
    void answersInTheClosestLanguageOfThePlan() {
        var languages = example().languages();
        assertThat(languages.closestTo(Locale.forLanguageTag("zh-Hant-HK"))).isEqualTo(Locale.forLanguageTag("zh-TW"));
        assertThat(languages.closestTo(Locale.FRENCH)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void acceptsReferencesAndMerges() {
        var merged = PlanPage.example()
                .replace("- touchpoint: pre-rollout-1", "- &first\n    touchpoint: pre-rollout-1")
                .replace("    phase: pre-enrollment\n    week: 2", "    <<: *first\n    week: 2");
        assertThat(plan(merged)
                        .touchpoint(new TouchpointKey("pre-rollout-2"))
                        .orElseThrow()
                        .phase()
                        .word())
                .isEqualTo("pre-enrollment");
    }

    @Test
    void refusesReferencesThatGrowWithoutEnd() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 18; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        assertThat(MistakesTest.problems(bomb.toString())).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).contains("References");
            MistakesTest.isComplete(problem);
        });
        assertThat(MistakesTest.problems("plan: &me { plan: *me }"))
                .singleElement()
                .satisfies(MistakesTest::isComplete);
    }

    @Test
    void refusesBracketsWithoutEnd() {
        assertThat(MistakesTest.problems("plan: " + "[".repeat(200_000)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.reason()).contains("nested");
                    assertThat(problem.column()).isGreaterThan(20);
                });
    }

    @Test
    void refusesWhatIsNoPlanAtAll() {
        assertThat(MistakesTest.problems("")).singleElement().satisfies(MistakesTest::isComplete);
        assertThat(MistakesTest.problems("just words")).singleElement().satisfies(MistakesTest::isComplete);
        assertThat(MistakesTest.problems("plan: a\u0000b")).singleElement().returns(8, Problem::column);
        assertThat(MistakesTest.problems("x".repeat(2_000_000))).singleElement().satisfies(MistakesTest::isComplete);
    }

    @Test
    void readsAFileWithByteOrderMarkAndWindowsLineEnds(@TempDir Path folder) throws IOException {
        var text = "\uFEFF" + withoutContent().replace("\n", "\r\n");
        var file = Files.writeString(folder.resolve("plan.yaml"), text);
        assertThat(PlanReader.read(file)).isInstanceOf(PlanReading.Readable.class);
    }

    @Test
    void givesTheSameVersionWhateverTheLineEnds(@TempDir Path folder) throws IOException {
        var unix = Files.writeString(folder.resolve("a.yaml"), withoutContent());
        var windows = Files.writeString(
                folder.resolve("b.yaml"), "\uFEFF" + withoutContent().replace("\n", "\r\n"));
        assertThat(version(unix)).isEqualTo(version(windows)).hasSize(64);
    }

    @Test
    void namesTheByteThatIsNotUtf8(@TempDir Path folder) throws IOException {
        var file = Files.write(
                folder.resolve("plan.yaml"), "plan: a\nproduct: Büro\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(PlanReader.read(file))
                .isEqualTo(new PlanReading.Unreadable(java.util.List.of(new Problem(
                        file.toString(),
                        2,
                        11,
                        "A character here is not written in UTF-8.",
                        "Save the file as UTF-8, with Windows editors “UTF-8 without BOM”."))));
        var wide = Files.write(folder.resolve("wide.yaml"), "plan: a\n".getBytes(StandardCharsets.UTF_16));
        assertThat(PlanReader.read(wide).toString()).contains("UTF-16");
    }

    @Test
    void saysThatAFileIsNotThere(@TempDir Path folder) {
        assertThat(PlanReader.read(folder.resolve("none.yaml")).toString()).contains("no file of this name");
        assertThat(PlanReader.read(folder).toString()).contains("no file of this name");
    }

    @Test
    void refusesATextThatLeavesOpenWhatThePlanDoesNotTell(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("plan.yaml"), PlanPage.example().replaceFirst("(?m)^organisation:.*$", ""));
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(
                folder.resolve("messages/kickoff.en.md"),
                "Hello {{first-name}}\n{{organisation}} and {{ product }}\n{{colour}}");
        var problems = ((PlanReading.Unreadable) PlanReader.read(file)).problems();
        assertThat(problems)
                .extracting(Problem::reason)
                .contains(
                        "A text leaves something open that the plan does not tell: messages/kickoff.en.md: {{organisation}} line 2, messages/kickoff.en.md: {{colour}} line 3.");
    }

    @Test
    void missesTheTextsThatAPlanPromises(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("plan.yaml"), PlanPage.example());
        Files.createDirectories(folder.resolve("messages"));
        Files.writeString(folder.resolve("messages/kickoff.en.md"), "Hello");
        var problems = ((PlanReading.Unreadable) PlanReader.read(file)).problems();
        assertThat(problems).hasSize(5).allSatisfy(MistakesTest::isComplete);
        assertThat(problems.getFirst().reason()).isEqualTo("The text is not there in every language of the plan.");
        assertThat(problems.getFirst().remedy()).isEqualTo("Write messages/kickoff.zh-TW.md.");
        assertThat(problems.getLast().reason()).isEqualTo("There are no texts for messages/post-enrollment.");
    }

    @Test
    void onlyWarnsOfTextsThatAPlanDoesNotPromise(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("plan.yaml"), withoutContent());
        var reading = (PlanReading.Readable) PlanReader.read(file);
        assertThat(reading.warnings())
                .filteredOn(problem -> problem.reason().startsWith("There are no texts"))
                .hasSize(5);
        assertThat(reading.warnings()).allSatisfy(MistakesTest::isComplete);
    }

    @Test
    void warnsOfAGroupThatNobodyMoves() {
        var reading = (PlanReading.Readable)
                PlanReader.read("p", PlanPage.example().replace("[hr, finance, executives]", "[hr, finance]"));
        assertThat(reading.warnings()).extracting(Problem::reason).contains("Group `executives` is in no wave.");
    }

    private static String version(Path file) {
        return ((PlanReading.Readable) PlanReader.read(file)).version().value();
    }

    private static String withoutContent() {
        return PlanPage.example().replaceAll("(?m)^ +content: .*\n", "");
    }
}
