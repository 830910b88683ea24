package dev.muster.conversation;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollment.Deferred;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada lives in Berlin and Mei in Taipei; both are reminded on Tuesday, 28 July 2026 at 10:00 UTC, a week before the deadline. */
class NudgeTalkTest {

    private static final Instant REMINDED = Instant.parse("2026-07-28T10:00:00Z");
    private static final Instant TOMORROW_IN_BERLIN = Instant.parse("2026-07-29T07:00:00Z");

    private final Person ada = anEnglishReader("ada", "it");
    private final Person mei = aPerson("mei", "it");
    private final Person sue = anEnglishReader("sue");
    private final Stage stage = Stage.of(ExampleRollout.nudging(), ada, mei, sue, anEnglishReader("root"));

    @BeforeEach
    void remind() {
        stage.jumpsTo(Instant.parse("2026-07-21T10:00:00Z"));
        stage.jumpsTo(REMINDED);
    }

    @Test
    void offersTimesByThePersonsOwnClockAndInTheirLanguage() {
        assertThat(stage.as(ada).presses("later").getFirst()).contains("When shall I remind you?", "August 4, 2026");
        assertThat(stage.as(ada).buttons()).startsWith("Tomorrow 9:00\u202fAM", "Monday 9:00\u202fAM");
        stage.as(mei).presses("later");
        assertThat(stage.as(mei).buttons()).startsWith("明天 上午9:00", "星期一 上午9:00");
    }

    @Test
    void remindsAgainAtTheTimeThatWasChosenAndNotBefore() {
        putOff("Tomorrow 9:00\u202fAM");
        assertThat(enrollment(ada))
                .isInstanceOfSatisfying(
                        Deferred.class, deferred -> assertThat(deferred.until()).isEqualTo(TOMORROW_IN_BERLIN));
        stage.jumpsTo(TOMORROW_IN_BERLIN.minusSeconds(1));
        assertThat(reminders()).isEqualTo(1);
        stage.jumpsTo(TOMORROW_IN_BERLIN);
        assertThat(reminders()).isEqualTo(2);
        assertThat(stage.as(ada).texts().getLast()).startsWith("nudge-later-1: 6 days until August 4, 2026");
        stage.passes(Duration.ofDays(1));
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void remindsNobodyAgainWhoHasEnrolledMeanwhile() {
        putOff("Tomorrow 9:00\u202fAM");
        stage.as(ada).says("done");
        stage.jumpsTo(TOMORROW_IN_BERLIN);
        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void skipsTheReminderThatComesWhileItIsPutOff() {
        putOff("Monday 9:00\u202fAM");
        stage.jumpsTo(Instant.parse("2026-08-01T10:00:00Z"));
        assertThat(reminders()).isEqualTo(1);
        stage.jumpsTo(Instant.parse("2026-08-03T07:00:00Z"));
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void putsNothingOffMoreOftenThanThePlanAllows() {
        putOff("Tomorrow 9:00\u202fAM");
        stage.jumpsTo(TOMORROW_IN_BERLIN);
        putOff("Tomorrow 9:00\u202fAM");
        stage.jumpsTo(TOMORROW_IN_BERLIN.plus(Duration.ofDays(1)));
        assertThat(stage.as(ada).presses("later").getFirst())
                .contains("You have put it off 2 times, which is as often as I can.", "access stops.");
        assertThat(stage.as(ada).buttons()).containsExactly("Show me how", "I have enrolled", "I cannot");
    }

    @Test
    void putsNothingOffPastTheDeadline() {
        stage.jumpsTo(Instant.parse("2026-08-03T10:00:00Z"));
        assertThat(stage.as(ada).presses("later").getFirst()).contains("too near to put it off");
        for (String until : List.of("2026-08-04T07:00:00Z", "2027-01-01T00:00:00Z", "2026-08-03T09:00:00Z", "", "x")) {
            stage.as(ada).sends("later-at", Map.of("until", until));
            assertThat(enrollment(ada)).isInstanceOf(Enrollment.Invited.class);
        }
    }

    @Test
    void asksAnewWhereTheChoiceOfAnOldCardIsPossibleNoMore() {
        stage.as(ada).presses("later");
        stage.passes(Duration.ofDays(2));
        assertThat(stage.as(ada).presses("Tomorrow 9:00\u202fAM").getFirst()).contains("When shall I remind you?");
        assertThat(enrollment(ada)).isInstanceOf(Enrollment.Invited.class);
    }

    @Test
    void handsWhoCannotOverToSupportAndRemindsThemNoMore() {
        assertThat(stage.as(ada).presses("cannot").getFirst()).contains("ticket 1");
        assertThat(stage.as(sue).texts().getLast()).contains("I cannot enroll.");
        assertThat(enrollment(ada)).isInstanceOf(Enrollment.Blocked.class);
        stage.jumpsTo(Instant.parse("2026-08-01T10:00:00Z"));
        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void hasNothingToPutOffForWhoIsNotReminded() {
        stage.as(sue).sends("later", Map.of());
        assertThat(stage.as(sue).texts().getLast()).contains("nothing to put off");
    }

    private void putOff(String choice) {
        stage.as(ada).presses("later");
        assertThat(stage.as(ada).presses(choice).getFirst()).contains("I will remind you: " + choice);
    }

    private long reminders() {
        return stage.as(ada).texts().stream()
                .filter(text -> text.startsWith("nudge-"))
                .count();
    }

    private Enrollment enrollment(Person person) {
        return stage.memory().enrollments().of("example", person.id());
    }
}
