package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Outcome;
import dev.muster.channel.Platform;
import dev.muster.channel.Refusal;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Target;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.RecordingChannel;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final PushId NEWS = PushId.named("example/news/it");

    private final Person root = reachedAt(anEnglishReader("root"), slack("root"), teams("root-t"));
    private final Person second = anEnglishReader("second");
    private final Person ada = anEnglishReader("ada", "it");
    private final Stage stage = Stage.withMail(ExampleRollout.rollout(), root, second, ada);
    private final Actor admin = stage.as(root);

    @Test
    void tellAllAdminsOnceThatAPushStoppedByItself() {
        stage.channel(Platform.SLACK)
                .answers(outgoing -> outgoing.card().notification().startsWith("news")
                        ? new Outcome.Refused(Refusal.BAD_MESSAGE, "invalid_blocks")
                        : RecordingChannel.ACCEPTED);
        push();
        stage.passes(Duration.ofMinutes(5));
        assertThat(stage.control().held(NEWS)).contains(Hold.BAD_MESSAGE);
        for (Person each : List.of(root, second)) {
            assertThat(stage.as(each).texts())
                    .filteredOn(text -> text.startsWith("News to IT stopped by itself"))
                    .singleElement()
                    .asString()
                    .contains("cannot read this message", "1 failed", "“rollout cancel news to it”");
        }
        assertThat(stage.as(ada).texts()).noneMatch(text -> text.contains("stopped by itself"));
    }

    @Test
    void tellAgainWhenAPushThatWasResumedStopsOnceMore() {
        stage.channel(Platform.SLACK)
                .answers(outgoing -> outgoing.card().notification().startsWith("news")
                        ? new Outcome.TryLater(Duration.ofMinutes(1), "busy")
                        : RecordingChannel.ACCEPTED);
        push();
        stage.control().hold(NEWS, Hold.FAILURES);
        stage.turn();
        assertThat(stoppedTold()).isEqualTo(1);
        admin.says("rollout resume news to it");
        stage.control().hold(NEWS, Hold.FAILURES);
        stage.passes(Duration.ofSeconds(5));
        assertThat(stoppedTold()).isEqualTo(2);
    }

    @Test
    void tellAllAdminsOnceThatABackupWasRestoredAndSendNothingBeforeTheySaySo() {
        stage.pushing().push(Target.whole(stage.rollout().occasion("news/it").orElseThrow()), Starter.of("root"));
        stage.reins().pausing().pauseRestored();
        stage.passes(Duration.ofMinutes(5));
        stage.jumpsTo(Instant.parse("2027-06-01T08:00:00Z"));
        assertThat(stage.as(ada).texts()).isEmpty();
        for (Person each : List.of(root, second)) {
            assertThat(stage.as(each).texts())
                    .singleElement()
                    .asString()
                    .contains("restored from a backup", "1 messages look unsent", "“rollout resume”");
        }
        assertThat(admin.says("rollout status news to it").getLast()).contains("restored from a backup");
        admin.says("rollout resume");
        assertThat(stage.as(ada).texts()).isNotEmpty();
    }

    @Test
    void sayNothingOfAPushThatAnAdminPaused() {
        stage.channel(Platform.SLACK)
                .answers(outgoing -> outgoing.card().notification().startsWith("news")
                        ? new Outcome.TryLater(Duration.ofMinutes(1), "busy")
                        : RecordingChannel.ACCEPTED);
        push();
        admin.says("rollout pause news to it");
        stage.passes(Duration.ofMinutes(1));
        assertThat(stoppedTold()).isZero();
    }

    @Test
    void reachAdminsByAnotherWayThanTheOneThatIsBroken() {
        stage.pace().stop(Platform.SLACK, "token_revoked");
        stage.passes(Duration.ofMinutes(1));
        stage.passes(Duration.ofMinutes(1));
        assertThat(stage.at(teams("root-t")).texts())
                .singleElement()
                .asString()
                .contains("Slack lets us in no more (token_revoked)", "Install the app again");
        assertThat(stage.channel(Platform.MAIL).received())
                .as("the second admin has no Teams")
                .singleElement()
                .satisfies(mail -> assertThat(mail.to().user()).isEqualTo("second@example.com"));
    }

    @Test
    void tellTheNextIncidentToo() {
        stage.pace().stop(Platform.SLACK, "token_revoked");
        stage.turn();
        stage.pace().start(Platform.SLACK);
        stage.passes(Duration.ofMinutes(1));
        stage.pace().stop(Platform.SLACK, "token_revoked");
        stage.passes(Duration.ofMinutes(1));
        assertThat(stage.at(teams("root-t")).texts()).hasSize(2);
    }

    private long stoppedTold() {
        return stage.as(second).texts().stream()
                .filter(text -> text.startsWith("News to IT stopped by itself"))
                .count();
    }

    private void push() {
        admin.says("rollout push news to it");
        admin.presses("Send now");
    }
}
