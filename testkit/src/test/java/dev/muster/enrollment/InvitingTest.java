package dev.muster.enrollment;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Outcome;
import dev.muster.channel.Platform;
import dev.muster.channel.Refusal;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Target;
import dev.muster.testkit.RecordingChannel;
import dev.muster.testkit.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InvitingTest {

    private final Person ada = anEnglishReader("ada", "it");
    private final Stage stage = Stage.with(ada);

    @Test
    void movesWhoeverTheEnrollmentMessageReached() {
        push("enrollment/it");
        assertThat(enrollment()).isEqualTo(new Enrollment.Invited(stage.clock().instant()));
    }

    @Test
    void movesNobodyByOtherMessages() {
        push("news/it");
        stage.as(ada).says("help");
        assertThat(enrollment()).isInstanceOf(Enrollment.Waiting.class);
    }

    @Test
    void movesNobodyWhomTheMessageDidNotReach() {
        stage.channel(Platform.SLACK).answers(new Outcome.Refused(Refusal.BLOCKED, "is_blocked"));
        push("enrollment/it");
        assertThat(enrollment()).isInstanceOf(Enrollment.Waiting.class);
    }

    @Test
    void movesNobodyBack() {
        stage.as(ada).says("linux");
        push("enrollment/it");
        assertThat(enrollment()).isInstanceOf(Enrollment.Started.class);
    }

    @Test
    void leavesAloneWhoIsEnrolled() {
        stage.as(ada).says("done");
        Enrollment before = enrollment();
        push("enrollment/it");
        assertThat(enrollment()).isEqualTo(before).isInstanceOf(Enrollment.Enrolled.class);
    }

    @Test
    void catchesUpWithWhatACrashKeptFromBeingNoted() {
        push("enrollment/it");
        Enrollment invited = enrollment();
        stage.memory().enrollments().forget(ada.id());
        catchUp("enrollment/it");
        assertThat(enrollment()).isEqualTo(invited);
    }

    @Test
    void catchesUpWithNobodyWhoIsFurtherOnNorByOtherMessages() {
        push("news/it");
        catchUp("news/it");
        assertThat(enrollment()).isInstanceOf(Enrollment.Waiting.class);
        push("enrollment/it");
        stage.as(ada).says("done");
        catchUp("enrollment/it");
        assertThat(enrollment()).isInstanceOf(Enrollment.Enrolled.class);
    }

    @Test
    void catchesUpAtTheLatestWhenThePushHasEnded() {
        stage.channel(Platform.SLACK).answers(new Outcome.TryLater(Duration.ofMinutes(1), "busy"));
        push("enrollment/it");
        assertThat(enrollment()).isInstanceOf(Enrollment.Waiting.class);
        stage.deafTo(DeliveryEvent.Settled.class);
        stage.channel(Platform.SLACK).answers(RecordingChannel.ACCEPTED);
        stage.passes(Duration.ofMinutes(2));
        assertThat(enrollment()).isInstanceOf(Enrollment.Invited.class);
    }

    private void catchUp(String occasion) {
        new Inviting(stage.rollout(), stage.memory().enrollments(), stage.deliveries(), stage.clock())
                .catchUp(stage.reins().progresses().pushes().stream()
                        .filter(push -> push.occasion().equals(occasion))
                        .findFirst()
                        .orElseThrow());
    }

    private void push(String occasion) {
        stage.pushing()
                .push(Target.whole(stage.rollout().occasion(occasion).orElseThrow()), Starter.of("root@example.com"));
        stage.turn();
    }

    private Enrollment enrollment() {
        return stage.memory().enrollments().of("example", ada.id());
    }
}
