package dev.muster.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Nudges;
import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import dev.muster.plan.Snooze;
import dev.muster.plan.WaveKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NudgesPartTest {

    private static final String NUDGES = """
            nudges:
              deadline: { weeks-after: 3, dates: { retail: 2027-10-22 } }
              then: { en: it stops., zh-TW: 停用。 }
              before: [7d, 14d, 1d]
              snooze: [tomorrow, next-week]
              deferrals: 1
            """;

    @Test
    void remindsNobodyWhereThePlanSaysNothing() {
        Plan plan = plan(PlanPage.example());
        assertThat(plan.nudges()).isEqualTo(Nudges.NONE);
        assertThat(plan.nudgeCalendar().steps()).isEmpty();
        assertThat(plan.nudgeCalendar().deadline(new WaveKey("it"))).isEmpty();
    }

    @Test
    void setsEachReminderOnItsDayAtTheTimeOfTheEnrollmentMessage() {
        Plan plan = plan(PlanPage.example() + NUDGES);
        assertThat(plan.nudges().daysBefore()).containsExactly(14, 7, 1);
        assertThat(plan.nudges().snoozing())
                .isEqualTo(new Nudges.Snoozing(List.of(Snooze.TOMORROW, Snooze.NEXT_WEEK), 1));
        NudgeCalendar calendar = plan.nudgeCalendar();
        assertThat(calendar.deadline(new WaveKey("it"))).contains(LocalDate.of(2027, 8, 10));
        assertThat(calendar.deadline(new WaveKey("retail"))).contains(LocalDate.of(2027, 10, 22));
        assertThat(calendar.deadline(new WaveKey("all"))).isEmpty();
        assertThat(steps(calendar, "it"))
                .extracting(step -> step.touchpoint().key().value(), Occasion::at)
                .containsExactly(
                        tuple("nudge-14d", Instant.parse("2027-07-27T08:00:00Z")),
                        tuple("nudge-7d", Instant.parse("2027-08-03T08:00:00Z")),
                        tuple("nudge-1d", Instant.parse("2027-08-09T08:00:00Z")));
        assertThat(calendar.later(new WaveKey("it"), 1)).isPresent();
        assertThat(calendar.later(new WaveKey("it"), 2)).isEmpty();
    }

    @Test
    void keepsTheTimeOfDayWhenTheClocksChange() {
        NudgeCalendar calendar = plan(PlanPage.example() + NUDGES).nudgeCalendar();
        assertThat(calendar.lastSteps().stream()
                        .filter(step -> step.wave().key().value().equals("retail")))
                .singleElement()
                .extracting(Occasion::at)
                .isEqualTo(Instant.parse("2027-10-21T08:00:00Z"));
        assertThat(steps(calendar, "leadership").getLast().at()).isEqualTo(Instant.parse("2027-11-29T09:00:00Z"));
    }

    @Test
    void isOverWhenTheNextOneOrTheDeadlineHasCome() {
        NudgeCalendar calendar = plan(PlanPage.example() + NUDGES).nudgeCalendar();
        List<Occasion> steps = steps(calendar, "it");
        assertThat(calendar.isOver(steps.getFirst(), steps.getFirst().at())).isFalse();
        assertThat(calendar.isOver(steps.getFirst(), steps.get(1).at())).isTrue();
        assertThat(calendar.isOver(steps.getLast(), Instant.parse("2027-08-10T21:59:59Z")))
                .isFalse();
        assertThat(calendar.isOver(steps.getLast(), Instant.parse("2027-08-10T22:00:00Z")))
                .isTrue();
        assertThat(calendar.handover(steps.getLast())).isEqualTo(Instant.parse("2027-08-10T08:00:00Z"));
    }

    @Test
    void warnsOfAReminderThatIsNeverSent() {
        var reading =
                read(PlanPage.example() + NUDGES.replace("14d", "21d").replace(", dates: { retail: 2027-10-22 }", ""));
        assertThat(((PlanReading.Readable) reading).warnings())
                .anySatisfy(
                        problem -> assertThat(problem.reason()).contains("21 days before the deadline is never sent"));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("mistakes")
    void namesReasonAndRemedy(String right, String wrong, String reason, String remedy) {
        String text = PlanPage.example() + NUDGES;
        assertThat(text).contains(right);
        assertThat(((PlanReading.Unreadable) read(text.replace(right, wrong))).problems())
                .anySatisfy(problem -> {
                    assertThat(problem.reason()).contains(reason);
                    assertThat(problem.remedy()).contains(remedy);
                });
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("7d,", "7,", "not a number of days", "7d"),
                Arguments.of("7d,", "0d,", "not a number of days", "7d"),
                Arguments.of("7d,", "1d,", "stands twice", "Take one"),
                Arguments.of("weeks-after: 3, ", "", "Wave `it` has no deadline", "weeks-after"),
                Arguments.of("weeks-after: 3", "weeks-after: 0", "whole number from 1", "digits"),
                Arguments.of("retail: 2027-10-22", "shop: 2027-10-22", "No wave has the key “shop”", "retail"),
                Arguments.of("2027-10-22", "22.10.2027", "not a date", "year, month and day"),
                Arguments.of("2027-10-22", "2027-09-01", "is not after the day", "later date"),
                Arguments.of("next-week", "never", "not known as `snooze`", "Allowed"),
                Arguments.of("deferrals: 1", "deferrals: 99", "whole number from 0 to 9", "digits"),
                Arguments.of("before: [7d, 14d, 1d]", "befor: [7d]", "has no key `befor`", "before"),
                Arguments.of(
                        "touchpoint: pre-rollout-1",
                        "touchpoint: nudge-7d",
                        "begins like the key of a reminder",
                        "does not begin with nudge-"));
    }

    private static List<Occasion> steps(NudgeCalendar calendar, String wave) {
        return calendar.steps().stream()
                .filter(step -> step.wave().key().value().equals(wave))
                .toList();
    }

    private static Plan plan(String text) {
        return ((PlanReading.Readable) read(text)).plan();
    }

    private static PlanReading read(String text) {
        return PlanReader.read("plan.yaml", text);
    }
}
