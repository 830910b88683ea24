package dev.muster.conversation;

import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.card.Card;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.delivery.Counts;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Track;
import dev.muster.plan.push.Push;
import dev.muster.testkit.Actor;
import dev.muster.testkit.ExampleRollout;
import dev.muster.testkit.RecordingChannel;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ChangeReinTest {

    private final AtomicInteger version = new AtomicInteger(1);
    private final Person ada = anEnglishReader("ada", "it");
    private final Person ben = anEnglishReader("ben", "it");
    private final Stage stage = Stage.withMail(
            ExampleRollout.rollout((touchpoint, language, approach) ->
                    Card.saying(language, touchpoint.key().value() + " " + version + " for {{first-name}}")),
            anEnglishReader("root"),
            anEnglishReader("second"),
            ada,
            ben);
    private final Actor root = stage.as(anEnglishReader("root"));
    private final Actor second = stage.as(anEnglishReader("second"));

    @Test
    void replacesWhatArrivedByTheMessageAsItIsNow() {
        push();
        version.set(2);
        assertThat(root.says("rollout correct news to it"))
                .singleElement()
                .asString()
                .contains(
                        "Correct News to IT? 2 cards are replaced",
                        "about a minute",
                        "news 2 for ada",
                        "[Correct now]");
        assertThat(stage.as(ada).texts()).containsExactly("news 1 for ada");
        assertThat(root.presses("Correct now"))
                .anyMatch(text -> text.startsWith("Correcting News to IT: 2 cards."))
                .last()
                .asString()
                .isEqualTo("Corrected: News to IT. 2 cards replaced, 0 failed, 0 could not be changed, 0 in doubt.");
        assertThat(stage.as(ada).texts()).containsExactly("news 1 for ada", "news 2 for ada");
        assertThat(stage.channel(Platform.SLACK).received())
                .filteredOn(outgoing -> outgoing.to().user().equals("ada"))
                .hasSize(1);
    }

    @Test
    void changesTheVeryCardThatArrived() {
        push();
        correct();
        String arrived = stage.channel(Platform.SLACK).received().stream()
                .filter(outgoing -> outgoing.to().user().equals("ada"))
                .map(outgoing -> outgoing.delivery().toString())
                .findFirst()
                .orElseThrow();
        assertThat(changes(ada))
                .singleElement()
                .satisfies(change -> assertThat(change.of()).isEqualTo(new Receipt("D-ada", arrived)));
    }

    @Test
    void correctsTimeAndAgainAndTheLatestWins() {
        push();
        version.set(2);
        correct();
        version.set(3);
        correct();
        assertThat(stage.as(ada).texts()).last().isEqualTo("news 3 for ada");
    }

    @Test
    void anEarlierCorrectionThatIsStillUnderWayNeverComesAfterTheLaterOne() {
        push();
        version.set(2);
        stage.channel(Platform.SLACK).answersChanges(new Outcome.TryLater(Duration.ofMinutes(5), "busy"));
        begin();
        version.set(3);
        stage.channel(Platform.SLACK).answersChanges(RecordingChannel.ACCEPTED);
        begin();
        stage.passes(Duration.ofSeconds(15));
        stage.passes(Duration.ofMinutes(10));
        assertThat(stage.as(ada).texts()).last().isEqualTo("news 3 for ada");
        assertThat(counts(Track.Kind.CORRECT, 1)).isEqualTo(new Counts(0, 0, 0, 0, 2, 0));
        assertThat(counts(Track.Kind.CORRECT, 2).sent()).isEqualTo(2);
    }

    @Test
    void beginsOnceHoweverOftenAndByWhomeverItIsConfirmed() {
        push();
        root.says("rollout correct news to it");
        second.says("rollout correct news to it");
        root.presses("Correct now");
        assertThat(second.presses("Correct now")).singleElement().asString().contains("[Correct now]");
        assertThat(changes(ada)).hasSize(1);
    }

    @Test
    void asksAgainWhenTheMessageChangedBetweenQuestionAndAnswer() {
        push();
        version.set(2);
        root.says("rollout correct news to it");
        version.set(3);
        assertThat(root.presses("Correct now")).singleElement().asString().contains("news 3 for ada", "[Correct now]");
        assertThat(changes(ada)).isEmpty();
    }

    @Test
    void takesBackWhatArrivedAndCancelsTheRest() {
        stage.channel(Platform.SLACK).answers(toBenLater());
        push();
        assertThat(root.says("rollout recall news to it"))
                .singleElement()
                .asString()
                .contains("Recall News to IT? 1 card is deleted", "1 has not left yet and is cancelled.");
        assertThat(root.presses("Recall now"))
                .anyMatch(text -> text.startsWith("Recalled: News to IT. 1 card deleted"))
                .anyMatch(text -> text.startsWith("Cancelled: News to IT."));
        assertThat(counts("news/it")).isEqualTo(new Counts(0, 1, 0, 0, 1, 0));
        assertThat(changes(ada))
                .singleElement()
                .satisfies(change -> assertThat(change.card()).isEmpty());
        assertThat(root.says("rollout correct news to it"))
                .containsExactly("News to IT: no card is left that could be changed.");
    }

    @Test
    void correctsAlsoWhatArrivesOnlyAfterTheCorrectionBegan() {
        stage.channel(Platform.SLACK).answers(toBenLater());
        push();
        version.set(2);
        assertThat(root.says("rollout correct news to it"))
                .singleElement()
                .asString()
                .contains("1 card is replaced", "1 has not left yet: it arrives as it was");
        root.presses("Correct now");
        assertThat(root.texts()).noneMatch(text -> text.startsWith("Corrected"));
        stage.channel(Platform.SLACK).answers(accepting());
        stage.passes(Duration.ofMinutes(2));
        assertThat(stage.as(ben).texts()).endsWith("news 1 for ben", "news 2 for ben");
        assertThat(root.texts()).anyMatch(text -> text.startsWith("Corrected: News to IT. 2 cards replaced"));
    }

    @Test
    void leavesMailsAsTheyAreAndSaysSoBefore() {
        Stage mailing = mailing();
        Actor admin = mailing.as(anEnglishReader("root"));
        admin.says("rollout push post to it");
        admin.presses("Send now");
        assertThat(admin.says("rollout correct post to it"))
                .singleElement()
                .asString()
                .contains("1 card is replaced", "1 went by mail and stays as it is");
        admin.presses("Correct now");
        assertThat(admin.texts())
                .last()
                .asString()
                .isEqualTo("Corrected: Post to IT. 1 card replaced, 0 failed, 1 could not be changed, 0 in doubt.");
        assertThat(mailing.channel(Platform.MAIL).changes()).isEmpty();
    }

    @Test
    void tellsWhyACardCouldNotBeChangedAndWhatToDo() {
        push();
        stage.channel(Platform.SLACK).answersChanges(new Outcome.Refused(Refusal.MESSAGE_GONE, "message_not_found"));
        correct();
        stage.channel(Platform.SLACK).answersChanges(RecordingChannel.ACCEPTED);
        assertThat(root.says("rollout status news to it"))
                .singleElement()
                .asString()
                .contains(
                        "Correction of News to IT – 0 sent, 2 failed",
                        "the card is no longer there: 2 people – nothing to do",
                        "(ada, ben)");
    }

    private Stage mailing() {
        return Stage.withMail(
                ExampleRollout.byMailToo(), anEnglishReader("root"), ada, reachedAt(anEnglishReader("lost", "it")));
    }

    private void push() {
        root.says("rollout push news to it");
        root.presses("Send now");
    }

    private void correct() {
        root.says("rollout correct news to it");
        root.presses("Correct now");
    }

    private void begin() {
        Push push = stage.reins().progresses().pushes().getFirst();
        assertThat(stage.reins()
                        .changing()
                        .start(stage.reins().changing().preview(push, Track.Kind.CORRECT), Push.Starter.of("root")))
                .isTrue();
        stage.turn();
    }

    private Function<Outgoing, Outcome> accepting() {
        return outgoing -> new Outcome.Accepted(
                new Receipt("D-" + outgoing.to().user(), outgoing.delivery().toString()));
    }

    private Function<Outgoing, Outcome> toBenLater() {
        Predicate<Outgoing> toBen = outgoing -> outgoing.to().user().equals("ben");
        return outgoing -> toBen.test(outgoing)
                ? new Outcome.TryLater(Duration.ofMinutes(1), "busy")
                : accepting().apply(outgoing);
    }

    private List<RecordingChannel.Change> changes(Person person) {
        return stage.channel(Platform.SLACK).changes().stream()
                .filter(change -> change.at().equals(person.addresses().getFirst()))
                .toList();
    }

    private Counts counts(String occasion) {
        return stage.deliveries().counts(PushId.named("example/" + occasion));
    }

    private Counts counts(Track.Kind kind, int round) {
        return stage.deliveries().counts(PushId.named("example/news/it/" + kind + "/" + round));
    }
}
