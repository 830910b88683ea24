package dev.muster.conversation;

import static dev.muster.testkit.Examples.aDelivery;
import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.delivery.Counts;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Status;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Target;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People who come and go in the middle of everything. */
class PeopleAlertsTest {

    private final Person root = anEnglishReader("root", "it");
    private final Person ada = anEnglishReader("ada", "it");
    private final Person ben = anEnglishReader("ben", "it");
    private final Person cem = anEnglishReader("cem", "it");
    private final Stage stage = Stage.with(root, ada, ben);

    @Test
    void stopsWhatHasNotLeftForWhoLeaves() {
        underWay();
        stage.directoryHas(root, ada);
        goOn();
        assertThat(counts()).isEqualTo(new Counts(0, 2, 0, 1, 0, 0));
        assertThat(stage.deliveries().lines(push(), Set.of(Status.SKIPPED), "", 9))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.recipient()).isEqualTo("ben@example.com");
                    assertThat(line.reason()).isEqualTo("left");
                });
        assertThat(told()).contains("0 people joined, 1 left", "1 message to those who left will not go out");
    }

    @Test
    void givesWhoComesWhatIsUnderWay() {
        underWay();
        stage.directoryHas(root, ada, ben, cem);
        goOn();
        assertThat(counts()).isEqualTo(new Counts(0, 4, 0, 0, 0, 0));
        assertThat(told()).contains("1 person joined", "News to IT is under way: 1 of them gets it");
    }

    @Test
    void givesWhoComesBackWhatWasStopped() {
        underWay();
        stage.directoryHas(root, ada);
        stage.turn();
        stage.directoryHas(root, ada, ben);
        goOn();
        assertThat(counts()).isEqualTo(new Counts(0, 3, 0, 0, 0, 0));
    }

    @Test
    void tellsWhatWhoComesLaterHasMissedAndHowTheyGetIt() {
        stage.pushing().push(news(), Starter.of("root@example.com"));
        stage.turn();
        stage.directoryHas(root, ada, ben, cem);
        stage.turn();
        assertThat(counts()).isEqualTo(new Counts(0, 3, 0, 0, 0, 0));
        assertThat(told()).contains("News to IT: 1 of them missed it", "rollout push news to it");
        stage.pushing().push(news(), Starter.of("root@example.com"));
        stage.turn();
        assertThat(counts()).isEqualTo(new Counts(0, 4, 0, 0, 0, 0));
    }

    @Test
    void leavesOutWhoLeftBefore() {
        stage.directoryHas(root, ada);
        stage.turn();
        assertThat(stage.pushing().preview(news()).leftOutByReason()).containsEntry("left", 1);
    }

    @Test
    void leavesOutWhoLeftWhileThePushWasBooked() {
        stage.directoryHas(root, ada);
        stage.turn();
        underWay();
        stage.deliveries().add(List.of(aDelivery(push(), "ben@example.com")), Duration.ofMinutes(1));
        stage.turn();
        assertThat(stage.deliveries().status(push(), "ben@example.com")).contains(Status.SKIPPED);
    }

    @Test
    void doesNotWakeWhatWasCancelled() {
        underWay();
        assertThat(stage.reins().cancelling().cancel(push(), "root@example.com"))
                .isTrue();
        stage.directoryHas(root, ada, ben, cem);
        goOn();
        assertThat(counts().sent()).isZero();
        assertThat(told()).doesNotContain("under way");
    }

    @Test
    void tellsOnceThatALossIsNotBelieved() {
        Person[] many = IntStream.range(0, 30)
                .mapToObj(number -> anEnglishReader("p%02d".formatted(number)))
                .toArray(Person[]::new);
        stage.directoryHas(
                Stream.concat(Stream.of(root, ada, ben), Stream.of(many)).toArray(Person[]::new));
        stage.turn();
        stage.directoryHas(root, ada);
        stage.turn();
        stage.readDirectory();
        stage.turn();
        assertThat(stage.as(root).texts())
                .filteredOn(text -> text.contains("has suddenly lost 31 of 33 people"))
                .hasSize(1);
        assertThat(stage.memory().people().headcount().here()).isEqualTo(33);
    }

    @Test
    void letsAnAdminSayThatALossIsTrue() {
        tellsOnceThatALossIsNotBelieved();
        assertThat(stage.as(root).says("/rollout people").getFirst()).contains("31 of its 33 people");
        stage.as(root).sends("people-believe", Map.of("source", "file", "gone", "30"));
        stage.readDirectory();
        assertThat(stage.memory().people().headcount().here())
                .as("another figure")
                .isEqualTo(33);
        stage.as(root).sends("people-believe", Map.of("source", "file", "gone", "31"));
        stage.readDirectory();
        assertThat(stage.memory().people().headcount().here()).isEqualTo(2);
    }

    @Test
    void showsWhereEverybodyComesFrom() {
        stage.directoryHas(root, ada, ben);
        String card = stage.as(root).says("rollout people").getFirst();
        assertThat(card).contains("3 people are here", "people.csv: 3 people", "agree on everybody");
        assertThat(stage.as(ada).says("/rollout people").getFirst()).contains("only the admins");
    }

    private void underWay() {
        stage.pushing().push(news(), Starter.of("root@example.com"));
        assertThat(stage.control().hold(push(), Hold.ADMIN)).isTrue();
        stage.turn();
    }

    private void goOn() {
        stage.turn();
        stage.control().release(push());
        stage.turn();
    }

    private Target news() {
        return Target.whole(stage.rollout().occasion("news/it").orElseThrow());
    }

    private PushId push() {
        return stage.rollout().pushOf(news().occasion());
    }

    private Counts counts() {
        return stage.deliveries().counts(push());
    }

    private String told() {
        return String.join("\n", stage.as(root).texts());
    }
}
