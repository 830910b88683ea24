package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Rollout;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Examples;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShiftDeskTest {

    private static final Instant NEWS_TO_OFFICE = Instant.parse("2026-08-11T10:00:00Z");
    private static final Instant ENROLLMENT_OF_OFFICE = Instant.parse("2026-08-18T10:00:00Z");

    private final Person hugo = anEnglishReader("hugo", "hr");
    private final Stage stage =
            Stage.of(ExampleRollout.with(""), anEnglishReader("root", "it"), anEnglishReader("second"), hugo);
    private final Actor root = stage.as(anEnglishReader("root"));
    private final Actor second = stage.as(anEnglishReader("second"));

    @BeforeEach
    void open() {
        stage.versioning().open(ExampleRollout.text());
    }

    @Test
    void showsWhatWouldMoveBeforeItAsks() {
        assertThat(root.says("/rollout shift office by 2 weeks"))
                .singleElement()
                .asString()
                .contains("Move what is left of HR, Finance? 2 occasions move:")
                .contains("News: August 11, 2026", "→ August 25, 2026")
                .contains("Enrollment: August 18, 2026", "→ September 1, 2026")
                .contains("rollout shift office by -2 weeks", "[Move it]", "[Leave it as it is]");
        assertThat(at("news/office")).isEqualTo(NEWS_TO_OFFICE);
    }

    @Test
    void movesAfterTheAnswerAndTellsTheOtherAdmins() {
        root.says("rollout shift office by 2 weeks");
        assertThat(root.presses("Move it")).singleElement().asString().contains("The new timetable is in force");
        stage.turn();
        assertThat(at("news/office")).isEqualTo(NEWS_TO_OFFICE.plus(Duration.ofDays(14)));
        assertThat(at("enrollment/office")).isEqualTo(ENROLLMENT_OF_OFFICE.plus(Duration.ofDays(14)));
        assertThat(at("news/it")).isEqualTo(Instant.parse("2026-07-14T10:00:00Z"));
        assertThat(second.texts()).anyMatch(text -> text.contains("root has moved HR, Finance"));
    }

    @Test
    void leavesItWhereTheAnswerIsNo() {
        root.says("rollout shift office by 2 weeks");
        assertThat(root.presses("Leave it as it is")).singleElement().asString().contains("Left as it is: HR, Finance");
        assertThat(at("news/office")).isEqualTo(NEWS_TO_OFFICE);
    }

    @Test
    void isUndoneByShiftingBack() {
        shift("office by 2 weeks");
        shift("office by -2 weeks");
        assertThat(at("news/office")).isEqualTo(NEWS_TO_OFFICE);
        assertThat(stage.versioning().number()).isEqualTo(3);
    }

    @Test
    void keepsTheWeekNumbersWhenItMovesToAMonth() {
        shift("office to 2026-10");
        assertThat(at("news/office")).isEqualTo(Instant.parse("2026-10-13T10:00:00Z"));
        assertThat(at("enrollment/office")).isEqualTo(Instant.parse("2026-10-20T10:00:00Z"));
        shift("office to 2026-08");
        assertThat(at("news/office")).isEqualTo(NEWS_TO_OFFICE);
    }

    @Test
    void leavesWhatWasSentWhereItWas() {
        jumpTo(NEWS_TO_OFFICE);
        assertThat(root.says("rollout shift office by 1 week"))
                .singleElement()
                .asString()
                .contains("1 occasion moves:", "has heard News already", "rollout correct news to office")
                .doesNotContain("News: August");
        root.presses("Move it");
        stage.turn();
        assertThat(at("news/office")).isEqualTo(NEWS_TO_OFFICE);
        assertThat(at("enrollment/office")).isEqualTo(ENROLLMENT_OF_OFFICE.plus(Duration.ofDays(7)));
    }

    @Test
    void sendsWhatWasMovedAtItsNewTimeAndOnce() {
        shift("office by 2 weeks");
        jumpTo(ENROLLMENT_OF_OFFICE.plusSeconds(60));
        assertThat(stage.as(hugo).texts()).noneMatch(text -> text.startsWith("news"));
        jumpTo(NEWS_TO_OFFICE.plus(Duration.ofDays(14)));
        shift("office by 1 week");
        jumpTo(ENROLLMENT_OF_OFFICE.plus(Duration.ofDays(60)));
        assertThat(stage.as(hugo).texts())
                .filteredOn(text -> text.startsWith("news"))
                .hasSize(1);
        assertThat(stage.as(hugo).texts())
                .filteredOn(text -> text.startsWith("enrollment"))
                .hasSize(1);
    }

    @Test
    void asksAgainWhenSomethingWasBegunMeanwhile() {
        root.says("rollout shift office by 1 week");
        jumpTo(NEWS_TO_OFFICE);
        assertThat(root.presses("Move it")).singleElement().asString().contains("1 occasion moves:", "[Move it]");
        assertThat(at("enrollment/office")).isEqualTo(ENROLLMENT_OF_OFFICE);
    }

    @Test
    void saysWhoElseHearsSomethingInThatWeekAndWhoOvertakes() {
        assertThat(root.says("rollout shift all by 5 weeks"))
                .singleElement()
                .asString()
                .contains(
                        "Kickoff to everybody comes to lie in the week of August 10, 2026, in which News goes to HR, Finance");
        assertThat(root.says("rollout shift it by 8 weeks"))
                .singleElement()
                .asString()
                .contains("HR, Finance will hear News before IT does");
    }

    @Test
    void refusesDaysAndSaysWhy() {
        assertThat(root.says("rollout shift office by 3 days"))
                .singleElement()
                .asString()
                .contains("whole weeks", "rollout shift office by 1 week");
        assertThat(root.says("rollout shift 財務 延後 3 天"))
                .singleElement()
                .asString()
                .contains("whole weeks");
    }

    @Test
    void refusesThePastAndNamesTheSoonest() {
        jumpTo(Instant.parse("2026-07-30T08:00:00Z"));
        assertThat(root.says("rollout shift office by -2 weeks"))
                .singleElement()
                .asString()
                .contains("would have been due on July 28, 2026", "rollout shift office by -1 weeks");
        assertThat(root.buttons()).isEmpty();
    }

    @Test
    void refusesAWeekThatTheMonthHasNot() {
        Stage fifth = Stage.of(
                ExampleRollout.with(
                        "  - { touchpoint: late, name: Late, phase: post-enrollment, waves: [office], week: 5, methods: [chat] }\n"),
                anEnglishReader("root"));
        assertThat(fifth.as(anEnglishReader("root")).says("rollout shift office to 2026-09"))
                .singleElement()
                .asString()
                .contains("Late goes out in week 5, and 2026-09 has only 4 weeks");
    }

    @Test
    void namesTheWavesThatThereAreAndTheWaysToSayIt() {
        assertThat(root.says("rollout shift mars by 1 week"))
                .singleElement()
                .asString()
                .contains("mars", "all, it, office");
        assertThat(root.says("rollout shift office"))
                .singleElement()
                .asString()
                .contains("rollout shift retail by 2 weeks");
        assertThat(root.says("rollout shift office by 0 weeks"))
                .singleElement()
                .asString()
                .contains("would move nothing");
        assertThat(root.says("rollout shift office by 200 weeks"))
                .singleElement()
                .asString()
                .contains("at most 104 weeks");
    }

    @Test
    void readsTheSameInChinese() {
        List<String> english = root.says("rollout shift office by 2 weeks");
        assertThat(root.says("rollout shift 人力資源 延後 2 週")).isEqualTo(english);
        assertThat(root.says("rollout 順延 office 延後2週")).isEqualTo(english);
        List<String> toMonth = root.says("rollout shift office to 2026-10");
        assertThat(root.says("rollout shift 財務 移到 2026 年 10 月")).isEqualTo(toMonth);
    }

    @Test
    void speaksChineseToWhoReadsIt() {
        Person wei = Examples.speaking(anEnglishReader("root", "it"), Locale.TRADITIONAL_CHINESE);
        Stage chinese = Stage.of(ExampleRollout.with(""), wei, hugo);
        chinese.versioning().open(ExampleRollout.text());
        Actor actor = chinese.as(wei);
        assertThat(actor.says("rollout shift office 延後 2 週"))
                .singleElement()
                .asString()
                .contains("要移動 人力資源, 財務 剩下的項目嗎");
        assertThat(actor.presses("移動")).singleElement().asString().contains("新的時程已生效");
        assertThat(actor.says("rollout plan 版本")).singleElement().asString().contains("版本 2", "移動了 人力資源");
    }

    @Test
    void showsEveryVersionWithItsDifferences() {
        shift("office by 2 weeks");
        assertThat(root.says("rollout plan versions"))
                .singleElement()
                .asString()
                .contains("Version 1", "as it was first served")
                .contains("Version 2", "HR, Finance moved by root")
                .contains("News to HR, Finance: August 11, 2026", "→ August 25, 2026");
    }

    @Test
    void takesAMadeUpButtonForNoMove() {
        assertThat(root.sends(Buttons.SHIFT_CONFIRM, Map.of("wave", "Not a key", "distance", "x")))
                .singleElement()
                .asString()
                .doesNotContain("in force");
        root.sends(Buttons.SHIFT_CONFIRM, Map.of("wave", "office", "distance", "2", "figures", "0"));
        root.sends(Buttons.SHIFT_CANCEL, Map.of("wave", "../"));
        stage.turn();
        assertThat(at("news/office")).isEqualTo(NEWS_TO_OFFICE);
    }

    private void shift(String words) {
        root.says("rollout shift " + words);
        root.presses("Move it");
        stage.turn();
    }

    private Instant at(String name) {
        return stage.rollout().plan().occasions().stream()
                .filter(occasion -> Rollout.nameOf(occasion).equals(name))
                .map(Occasion::at)
                .findFirst()
                .orElseThrow();
    }

    /** A chat takes one message a second. */
    private void jumpTo(Instant instant) {
        stage.jumpsTo(instant);
        IntStream.range(0, 15).forEach(_ -> stage.passes(Duration.ofSeconds(1)));
    }
}
