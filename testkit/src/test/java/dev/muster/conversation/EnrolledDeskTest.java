package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.card.text.PlainText;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Headway;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnrolledDeskTest {

    private final Person root = anEnglishReader("root");
    private final Person sue = anEnglishReader("sue");
    private final Person ada = anEnglishReader("ada", "it");
    private final Person ben = anEnglishReader("ben", "it");
    private final Person cem = anEnglishReader("cem", "hr");
    private final Stage stage = Stage.of(ExampleRollout.nudging(), root, sue, ada, ben, cem);

    @Test
    void countsWaveByWaveHowFarPeopleAre() {
        stage.jumpsTo(Instant.parse("2026-07-21T10:00:00Z"));
        stage.as(ada).says("done");
        String text = stage.as(root).says("rollout enrolled").getFirst();
        assertThat(text).contains("2 people; the request to enroll reached 2", "asked, not started: 1");
        assertThat(text).contains("say so: 1", "1 person; the request to enroll reached 0");
    }

    @Test
    void namesWhoOfAWaveHasNotEnrolledToAdminsAndSupportOnly() {
        assertThat(stage.as(sue).says("rollout enrolled it").getFirst())
                .contains("IT: 2 people have not enrolled", "ada (ada@example.com): not reached yet");
        assertThat(stage.as(ada).says("rollout enrolled it").getFirst()).contains("only the admins");
        assertThat(stage.as(sue)
                        .says("rollout mark ada@example.com exempt because x")
                        .getFirst())
                .contains("only the admins");
        assertThat(stage.as(root).says("rollout enrolled cellar").getFirst()).contains("no group “cellar”");
    }

    @Test
    void doesNotTakeThePersonsWordWhereADeviceManagerCouldConfirmIt() {
        stage.as(ada).says("done");
        Headway managed = new Headway(
                stage.rollout(), stage.memory().people(), stage.memory().enrollments(), stage.deliveries(), true);
        String text =
                PlainText.render(new EnrolledCards(stage.rollout(), managed).of("it", Wording.in(Locale.ENGLISH)));
        assertThat(text).contains("2 people have not enrolled", "ada (ada@example.com): say so, not confirmed");
    }

    @Test
    void pagesThroughALongList() {
        Person[] many = Stream.concat(
                        Stream.of(root),
                        IntStream.range(0, 45).mapToObj(n -> anEnglishReader("p%02d".formatted(n), "it")))
                .toArray(Person[]::new);
        Stage crowd = Stage.of(ExampleRollout.nudging(), many);
        assertThat(crowd.as(root).says("rollout enrolled it").getFirst())
                .contains("p00", "p19")
                .doesNotContain("p20");
        assertThat(crowd.as(root).presses("Show more").getFirst())
                .contains("p20", "p39")
                .doesNotContain("p40");
        assertThat(crowd.as(root).presses("Show more").getFirst()).contains("p40", "p44");
        assertThat(crowd.as(root).buttons()).isEmpty();
    }

    @Test
    void notesWhatAnAdminSaysAndTakesItBack() {
        assertThat(stage.as(root)
                        .says("/rollout mark Ada@example.com exempt because on leave")
                        .getFirst())
                .contains("ada is noted as: exempt", "on leave");
        assertThat(enrollment()).isInstanceOf(Enrollment.Exempt.class);
        stage.as(root).presses("Undo");
        assertThat(enrollment()).isEqualTo(new Enrollment.Waiting());
        assertThat(stage.as(root).texts().getLast()).contains("Taken back");
        assertThat(stage.memory().enrollments().history("example", ada.id()))
                .extracting(move -> move.cause().by())
                .containsExactly("root@example.com", "root@example.com");
    }

    @Test
    void takesBackOnlyTheVeryMark() {
        stage.as(root).says("rollout mark <mailto:ada@example.com|ada@example.com> blocked because old phone");
        stage.as(ada).says("linux");
        stage.as(root).presses("Undo");
        assertThat(stage.as(root).texts().getLast()).contains("something has happened since");
        assertThat(enrollment()).isInstanceOf(Enrollment.Started.class);
        stage.as(root).sends("mark-undo", Map.of("person", "nobody", "at", "?"));
        assertThat(stage.as(root).texts().getLast()).contains("stays as noted");
    }

    @Test
    void saysHowToMarkAndWhomItDoesNotKnow() {
        assertThat(stage.as(root).says("rollout mark ada@example.com exempt").getFirst())
                .contains("Type who, what, and why");
        assertThat(stage.as(root)
                        .says("rollout mark zoe@example.com exempt because x")
                        .getFirst())
                .contains("I know nobody with the mail address zoe@example.com");
    }

    @Test
    void tellsAdminsOnceThatTheDeviceManagerCannotBeAsked() {
        stage.alerts().deviceManager(Optional.of("Intune does not answer."));
        stage.alerts().deviceManager(Optional.of("Intune does not answer."));
        stage.passes(Duration.ofSeconds(1));
        assertThat(told()).isEqualTo(1);
        stage.alerts().deviceManager(Optional.empty());
        stage.alerts().deviceManager(Optional.of("Intune does not answer."));
        stage.passes(Duration.ofSeconds(1));
        assertThat(told()).isEqualTo(2);
    }

    private long told() {
        return stage.as(root).texts().stream()
                .filter(text -> text.contains("Intune does not answer."))
                .count();
    }

    private Enrollment enrollment() {
        return stage.memory().enrollments().of("example", ada.id());
    }
}
