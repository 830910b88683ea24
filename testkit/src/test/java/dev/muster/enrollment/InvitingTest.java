package dev.muster.enrollment;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Outcome;
import dev.muster.channel.Platform;
import dev.muster.channel.Refusal;
import dev.muster.plan.push.Target;
import dev.muster.testkit.Stage;
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

    private void push(String occasion) {
        stage.pushing().push(Target.whole(stage.rollout().occasion(occasion).orElseThrow()), "root@example.com");
        stage.turn();
    }

    private Enrollment enrollment() {
        return stage.memory().enrollments().of("example", ada.id());
    }
}
