package dev.muster.enrollment;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.channel.Outcome;
import dev.muster.channel.Platform;
import dev.muster.channel.Refusal;
import dev.muster.delivery.Line;
import dev.muster.delivery.Status;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The wave "it" is asked to enroll on Tuesday, 21 July 2026 at 10:00; its deadline is 4 August, its reminders come on 28 July, 1 and 3 August. */
class NudgingTest {

    private static final Instant ENROLLMENT = Instant.parse("2026-07-21T10:00:00Z");
    private static final Instant WEEK_BEFORE = Instant.parse("2026-07-28T10:00:00Z");
    private static final Instant THREE_DAYS_BEFORE = Instant.parse("2026-08-01T10:00:00Z");
    private static final Instant DAY_BEFORE = Instant.parse("2026-08-03T10:00:00Z");
    private static final Instant DEADLINE = Instant.parse("2026-08-04T10:00:00Z");

    private final Person ada = anEnglishReader("ada", "it");
    private final Person ben = anEnglishReader("ben", "it");
    private final Person sue = anEnglishReader("sue");
    private final Person root = anEnglishReader("root");
    private final Stage stage = Stage.of(ExampleRollout.nudging(), ada, ben, sue, root);

    @Test
    void remindsWhoWasAskedAndHasNotEnrolledAtEachStep() {
        stage.jumpsTo(ENROLLMENT);
        stage.as(ben).says("done");
        stage.jumpsTo(WEEK_BEFORE.minusSeconds(1));
        assertThat(remindersOf(ada)).isEmpty();
        stage.jumpsTo(WEEK_BEFORE);
        assertThat(remindersOf(ada)).containsExactly("nudge-7d: 7 days until August 4, 2026, then access stops.");
        stage.jumpsTo(THREE_DAYS_BEFORE);
        stage.jumpsTo(DAY_BEFORE);
        assertThat(remindersOf(ada))
                .hasSize(3)
                .last()
                .isEqualTo("nudge-1d: 1 day until August 4, 2026, then access stops.");
        assertThat(remindersOf(ben)).isEmpty();
        assertThat(reasons("nudge-7d/it")).isEqualTo(Map.of("ben@example.com", "enrolled"));
    }

    @Test
    void leavesOutWhomTheRequestToEnrollDidNotReachAndWhoNeedNot() {
        stage.channel(Platform.SLACK)
                .answers(outgoing -> outgoing.to().user().equals("ada")
                        ? new Outcome.Refused(Refusal.BLOCKED, "is_blocked")
                        : new Outcome.Accepted(new dev.muster.channel.Receipt("D1", "1.1")));
        stage.jumpsTo(ENROLLMENT);
        mark(ben, Marking.As.EXEMPT);
        stage.jumpsTo(WEEK_BEFORE);
        assertThat(reasons("nudge-7d/it"))
                .isEqualTo(Map.of("ada@example.com", "not-invited", "ben@example.com", "exempt"));
    }

    @Test
    void sendsOnlyTheLastOfSeveralThatAreOverdueAndNoneAfterTheDeadline() {
        stage.jumpsTo(ENROLLMENT);
        stage.jumpsTo(DAY_BEFORE.plus(Duration.ofHours(1)));
        assertThat(remindersOf(ada)).hasSize(1).first().asString().startsWith("nudge-1d");
        Stage late = Stage.of(ExampleRollout.nudging(), ada);
        late.jumpsTo(ENROLLMENT);
        late.jumpsTo(DEADLINE.plus(Duration.ofDays(2)));
        assertThat(late.as(ada).texts()).noneMatch(text -> text.contains("nudge-"));
    }

    @Test
    void sendsAStepOnceHoweverOftenItIsStarted() {
        stage.jumpsTo(ENROLLMENT);
        stage.jumpsTo(WEEK_BEFORE);
        stage.pushing()
                .push(
                        Target.whole(stage.rollout().occasion("nudge-7d/it").orElseThrow()),
                        Starter.of("root@example.com"));
        stage.turn();
        assertThat(remindersOf(ada)).hasSize(1);
        assertThat(stage.rollout()
                        .pushOf(stage.rollout().occasion("nudge-7d/it").orElseThrow()))
                .isEqualTo(dev.muster.delivery.PushId.named("example/nudge-7d/it"));
    }

    @Test
    void goesByMailWhereTheChatDoesNotReachSomebody() {
        Stage byMail = Stage.withMail(ExampleRollout.nudgingByMailToo(), ada);
        byMail.jumpsTo(ENROLLMENT);
        byMail.channel(Platform.SLACK).answers(new Outcome.Refused(Refusal.BLOCKED, "is_blocked"));
        byMail.jumpsTo(WEEK_BEFORE);
        assertThat(byMail.channel(Platform.MAIL).received())
                .anySatisfy(mail -> assertThat(mail.to().user()).isEqualTo("ada@example.com"));
    }

    @Test
    void asksNobodyToEnrollWhoHas() {
        stage.as(ada).says("done");
        stage.jumpsTo(ENROLLMENT);
        assertThat(reasons("enrollment/it")).isEqualTo(Map.of("ada@example.com", "enrolled"));
    }

    @Test
    void takesBackWhatWaitsForSomebodyWhoEnrollsMeanwhile() {
        stage.jumpsTo(ENROLLMENT);
        stage.channel(Platform.SLACK).answers(new Outcome.TryLater(Duration.ofMinutes(5), "busy"));
        stage.jumpsTo(WEEK_BEFORE);
        stage.memory()
                .enrollments()
                .move(
                        "example",
                        List.of(ada.id()),
                        stage.clock().instant(),
                        Cause.deviceManager("Intune"),
                        (_, now) -> now.enrolled(new Evidence.Said(WEEK_BEFORE)));
        assertThat(stage.stopping().sweep()).isEqualTo(1);
        assertThat(reasons("nudge-7d/it")).isEqualTo(Map.of("ada@example.com", "enrolled"));
        stage.channel(Platform.SLACK).answers(dev.muster.testkit.RecordingChannel.ACCEPTED);
        stage.passes(Duration.ofMinutes(10));
        assertThat(stage.deliveries()
                        .counts(stage.rollout().pushOf(occasion("nudge-7d/it")))
                        .sent())
                .isEqualTo(1);
    }

    @Test
    void handsOverOnceAfterTheLastReminder() {
        stage.jumpsTo(ENROLLMENT);
        stage.as(ben).says("done");
        stage.jumpsTo(DAY_BEFORE);
        assertThat(stage.as(sue).texts()).noneMatch(text -> text.contains("has not enrolled"));
        stage.jumpsTo(DEADLINE);
        stage.passes(Duration.ofDays(1));
        for (Person told : List.of(sue, root)) {
            assertThat(stage.as(told).texts().stream().filter(text -> text.contains("The last reminder to IT")))
                    .singleElement()
                    .asString()
                    .contains("1 person has not enrolled", "ada (ada@example.com): asked, not started")
                    .contains("say so: 1")
                    .doesNotContain("ben (ben@example.com)");
        }
    }

    @Test
    void handsOverNobodyWhereTheLastReminderNeverWentOut() {
        stage.jumpsTo(DEADLINE.plus(Duration.ofDays(3)));
        assertThat(stage.as(sue).texts()).noneMatch(text -> text.contains("The last reminder to IT"));
    }

    private dev.muster.plan.Occasion occasion(String name) {
        return stage.rollout().occasion(name).orElseThrow();
    }

    private void mark(Person person, Marking.As as) {
        new Marking(stage.rollout(), stage.memory().enrollments(), stage.clock())
                .mark(person.id(), as, PersonId.of("root@example.com"), "because");
    }

    private List<String> remindersOf(Person person) {
        return stage.as(person).texts().stream()
                .filter(text -> text.startsWith("nudge-"))
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }

    private Map<String, String> reasons(String occasion) {
        Rollout rollout = stage.rollout();
        return stage
                .deliveries()
                .lines(rollout.pushOf(occasion(occasion)), java.util.Set.of(Status.SKIPPED), "", 100)
                .stream()
                .collect(Collectors.toMap(Line::recipient, Line::reason));
    }
}
