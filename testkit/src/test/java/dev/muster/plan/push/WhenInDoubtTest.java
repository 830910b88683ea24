package dev.muster.plan.push;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Outcome;
import dev.muster.channel.Platform;
import dev.muster.delivery.Counts;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Push.Starter;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.RecordingChannel;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhenInDoubtTest {

    private final Person ada = anEnglishReader("ada", "it");
    private final Stage stage = Stage.withMail(ExampleRollout.byMailToo(), anEnglishReader("root"), ada);
    private final Actor root = stage.as(anEnglishReader("root"));

    @Test
    void sendsOnceMoreWhereThePlanSaysSo() {
        push("post/it");
        assertThat(counts("post/it").inDoubt()).isEqualTo(1);
        resend();
        assertThat(counts("post/it")).isEqualTo(new Counts(0, 1, 0, 0, 0, 0));
    }

    @Test
    void leavesItToAnAdminWhereThePlanSaysNothing() {
        push("news/it");
        resend();
        assertThat(counts("news/it").inDoubt()).isEqualTo(1);
    }

    @Test
    void tellsTheEndAgainWhenWhatWasInDoubtMovedAfterwards() {
        push("post/it");
        assertThat(root.texts()).last().asString().contains("0 messages sent", "1 in doubt");
        resend();
        assertThat(root.texts()).last().asString().contains("1 message sent", "0 in doubt");
    }

    private void resend() {
        stage.channel(Platform.SLACK).answers(RecordingChannel.ACCEPTED);
        stage.passes(Duration.ofMinutes(5));
        stage.doubts().resendByPolicy(List.of());
        stage.turn();
    }

    private void push(String name) {
        stage.channel(Platform.SLACK)
                .answers(outgoing -> outgoing.to().user().equals("ada")
                        ? new Outcome.InDoubt("timeout")
                        : RecordingChannel.ACCEPTED);
        stage.pushing().push(Target.whole(occasion(name)), Starter.of("root@example.com"));
        stage.turn();
    }

    private Occasion occasion(String name) {
        return stage.rollout().occasion(name).orElseThrow();
    }

    private Counts counts(String name) {
        return stage.deliveries().counts(stage.rollout().pushOf(occasion(name)));
    }
}
