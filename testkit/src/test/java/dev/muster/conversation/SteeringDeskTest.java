package dev.muster.conversation;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.delivery.Counts;
import dev.muster.delivery.PushControl.Hold;
import dev.muster.delivery.PushId;
import dev.muster.testkit.Actor;
import dev.muster.testkit.RecordingChannel;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SteeringDeskTest {

    private static final Outcome LATER = new Outcome.TryLater(Duration.ofMinutes(1), "busy");
    private static final Outcome BLOCKED = new Outcome.Refused(Refusal.BLOCKED, "is_blocked");
    private static final Outcome DOUBTFUL = new Outcome.InDoubt("timeout");

    private final Person ada = anEnglishReader("ada", "it");
    private final Person ben = anEnglishReader("ben", "it");
    private final Person hugo = anEnglishReader("hugo", "hr");
    private final Person fay = aPerson("fay", "finance");
    private final Stage stage = Stage.with(anEnglishReader("root"), anEnglishReader("second"), ada, ben, hugo, fay);
    private final Actor root = stage.as(anEnglishReader("root"));
    private final Actor second = stage.as(anEnglishReader("second"));

    @Test
    void pausesAndResumesOnePush() {
        sendingIs(LATER);
        push("news to it");
        assertThat(root.says("rollout pause news to it"))
                .singleElement()
                .asString()
                .contains("Paused: News to IT", "“rollout resume” and: news to it");
        assertThat(second.says("rollout pause news it"))
                .singleElement()
                .asString()
                .contains("is paused already");
        sendingIs(RecordingChannel.ACCEPTED);
        stage.passes(Duration.ofHours(1));
        assertThat(counts("news/it").pending()).isEqualTo(2);
        assertThat(root.says("rollout status news to it"))
                .singleElement()
                .asString()
                .contains("2 left.", "Paused by root at");
        assertThat(second.says("rollout resume news to it")).anyMatch("News to IT goes on."::equals);
        assertThat(counts("news/it").sent()).isEqualTo(2);
        assertThat(second.says("rollout resume news to it")).containsExactly("News to IT is not paused.");
        assertThat(second.says("rollout pause news to it")).containsExactly("News to IT: nothing is left to be sent.");
    }

    @Test
    void aPushThatWasPausedByItselfStaysSoWhenThePlanGoesOn() {
        sendingIs(LATER);
        push("news to it");
        push("news to office");
        root.says("rollout pause news to it");
        root.says("rollout pause");
        sendingIs(RecordingChannel.ACCEPTED);
        assertThat(root.says("rollout resume"))
                .first()
                .asString()
                .contains("The rollout goes on.", "Still stopped, each for its own reason: news to it.");
        stage.passes(Duration.ofMinutes(2));
        assertThat(counts("news/office").sent()).isEqualTo(2);
        assertThat(counts("news/it").pending()).isEqualTo(2);
    }

    @Test
    void aPushResumedWhileThePlanIsPausedWaitsForThePlan() {
        sendingIs(LATER);
        push("news to it");
        root.says("rollout pause news to it");
        root.says("rollout pause");
        sendingIs(RecordingChannel.ACCEPTED);
        assertThat(root.says("rollout resume news to it"))
                .singleElement()
                .asString()
                .contains("will go on with the rollout");
        stage.passes(Duration.ofMinutes(2));
        assertThat(counts("news/it").pending()).isEqualTo(2);
        root.says("rollout resume");
        stage.passes(Duration.ofMinutes(2));
        assertThat(counts("news/it").sent()).isEqualTo(2);
    }

    @Test
    void goesOnWithWhatStoppedByItselfAndSaysThatItWillNotStopAgain() {
        sendingIs(LATER);
        push("news to it");
        stage.control().hold(id("news/it"), Hold.FAILURES);
        root.says("rollout pause");
        root.says("rollout resume");
        assertThat(stage.control().held(id("news/it"))).contains(Hold.FAILURES);
        assertThat(root.says("rollout resume news to it"))
                .containsExactly("News to IT goes on. It will not stop again for failures.");
        assertThat(stage.control().mindsFailures(id("news/it"))).isFalse();
    }

    @Test
    void cancelsWhatHasNotLeftOnceItIsConfirmed() {
        sendingIs(outgoing -> outgoing.to().user().equals("ada") ? RecordingChannel.ACCEPTED : LATER);
        push("news to it");
        assertThat(root.says("rollout cancel news to it"))
                .singleElement()
                .asString()
                .contains(
                        "Cancel News to IT? 1 message has not left yet",
                        "1 message has arrived and stays",
                        "[Cancel the rest]",
                        "[Leave it as it is]");
        assertThat(counts("news/it").cancelled()).isZero();
        second.says("rollout cancel news to it");
        assertThat(root.presses("Cancel the rest"))
                .anyMatch(text -> text.startsWith("Cancelled: News to IT. 1 message is not sent"))
                .last()
                .asString()
                .startsWith("Cancelled: News to IT. 1 message had been sent, 0 failed");
        assertThat(second.presses("Cancel the rest")).containsExactly("News to IT is cancelled already, by root.");
        assertThat(root.presses("Cancel the rest")).containsExactly("News to IT is cancelled already, by root.");
        sendingIs(RecordingChannel.ACCEPTED);
        stage.jumpsTo(stage.rollout().occasion("news/it").orElseThrow().at().plusSeconds(5));
        assertThat(counts("news/it")).isEqualTo(new Counts(0, 1, 0, 0, 1, 0));
        assertThat(root.says("rollout plan")).singleElement().asString().contains("(cancelled)");
    }

    @Test
    void sendsAgainToThoseWhoseMessageWasCancelledAndToNobodyElse() {
        sendingIs(outgoing -> outgoing.to().user().equals("ada") ? RecordingChannel.ACCEPTED : LATER);
        push("news to it");
        root.says("rollout cancel news to it");
        root.presses("Cancel the rest");
        sendingIs(RecordingChannel.ACCEPTED);
        assertThat(root.says("rollout push news to it"))
                .singleElement()
                .asString()
                .contains("1 person will get it. 1 person has it already.");
        root.presses("Send now");
        assertThat(counts("news/it")).isEqualTo(new Counts(0, 2, 0, 0, 0, 0));
        assertThat(newsTo(ada)).isEqualTo(1);
    }

    @Test
    void leavesThePushAsItIsWhenTheAdminSaysSo() {
        sendingIs(LATER);
        push("news to it");
        root.says("rollout cancel news to it");
        assertThat(root.presses("Leave it as it is")).containsExactly("Left as it is: News to IT.");
        assertThat(counts("news/it").pending()).isEqualTo(2);
    }

    @Test
    void sendsOnceMoreOnlyWhatFailed() {
        sendingIs(outgoing -> outgoing.to().user().equals("ada") ? RecordingChannel.ACCEPTED : BLOCKED);
        push("news to it");
        assertThat(root.says("rollout retry news to it"))
                .singleElement()
                .asString()
                .contains(
                        "1 message of News to IT failed.",
                        "has blocked the bot: 1 person",
                        "unblock the bot",
                        "[Send again]");
        sendingIs(RecordingChannel.ACCEPTED);
        assertThat(root.presses("Send again"))
                .anyMatch("News to IT: 1 message is being sent once more. I will tell you when it is finished."::equals)
                .last()
                .asString()
                .isEqualTo("Finished: News to IT. 2 messages sent, 0 failed, 0 skipped, 0 in doubt.");
        assertThat(newsTo(ada)).isEqualTo(1);
        assertThat(root.presses("Send again")).containsExactly("News to IT: nothing has failed.");
    }

    @Test
    void asksAgainWhenTheFailuresAreOthersByTheTimeOfTheAnswer() {
        sendingIs(BLOCKED);
        push("news to it");
        root.says("rollout retry news to it");
        second.says("rollout retry news to it");
        sendingIs(outgoing -> outgoing.to().user().equals("ada") ? RecordingChannel.ACCEPTED : BLOCKED);
        root.presses("Send again");
        assertThat(second.presses("Send again"))
                .singleElement()
                .asString()
                .contains("1 message of News to IT failed.", "[Send again]");
    }

    @Test
    void showsWhatIsInDoubtWithTheRiskAndDecides() {
        sendingIs(DOUBTFUL);
        push("news to it");
        assertThat(root.says("rollout doubt news to it"))
                .singleElement()
                .asString()
                .contains("2 messages of News to IT may or may not have arrived.", "get it twice", "ada, ben")
                .contains("[Send again]", "[Leave them for good]");
        sendingIs(RecordingChannel.ACCEPTED);
        root.presses("Send again");
        assertThat(counts("news/it").sent()).isEqualTo(2);
        assertThat(root.says("rollout doubt news to it")).containsExactly("News to IT: nothing is in doubt.");
    }

    @Test
    void leavesWhatIsInDoubtForGood() {
        sendingIs(DOUBTFUL);
        push("news to it");
        assertThat(root.says("rollout doubt news to it leave"))
                .singleElement()
                .asString()
                .contains("[Leave them for good]")
                .doesNotContain("[Send again]");
        root.presses("Leave them for good");
        assertThat(counts("news/it").inDoubt()).isEqualTo(2);
        root.says("rollout doubt news to it resend");
        root.presses("Send again");
        assertThat(counts("news/it").inDoubt()).as("left for good").isEqualTo(2);
    }

    @Test
    void tellsWhenGroupsShareWhatIsSteered() {
        push("news to office");
        assertThat(root.says("rollout recall news to hr"))
                .singleElement()
                .asString()
                .contains("Recall News to HR, Finance? 2 cards", "this concerns all of HR, Finance");
    }

    @Test
    void steersAllWavesWhereNoneIsNamed() {
        push("news to it");
        push("news to office");
        assertThat(root.says("rollout recall news")).singleElement().asString().contains("4 cards are deleted");
        root.presses("Recall now");
        assertThat(stage.channel(Platform.SLACK).changes().stream()
                        .filter(change -> change.card().isEmpty()))
                .hasSize(4);
    }

    @Test
    void saysSoWhereNothingWasSent() {
        assertThat(Stream.of("pause", "resume", "cancel", "retry", "doubt", "correct", "recall")
                        .flatMap(verb -> root.says("rollout " + verb + " news to it").stream()))
                .hasSize(7)
                .allMatch(text -> text.contains("has been sent there: there is nothing to steer."));
    }

    @Test
    void refusesWhoIsNoAdminWhetherTypedOrPressed() {
        sendingIs(LATER);
        push("news to it");
        assertThat(stage.as(ada).says("rollout cancel news to it"))
                .singleElement()
                .asString()
                .contains("only the admins");
        assertThat(stage.as(ada)
                        .sends(Buttons.STEER_CONFIRM, Map.of("verb", "cancel", "occasions", "news/it", "figures", "0")))
                .singleElement()
                .asString()
                .contains("only the admins");
        assertThat(counts("news/it").pending()).isEqualTo(2);
    }

    @Test
    void doesNothingForButtonsThatNoCardOfOursHas() {
        sendingIs(LATER);
        push("news to it");
        for (Map<String, String> values : List.of(
                Map.<String, String>of(),
                Map.of("verb", "cancel", "occasions", "news/it,nothing/there", "figures", "0"),
                Map.of("verb", "pause", "occasions", "news/it", "figures", "0"),
                Map.of("verb", "\0", "occasions", "news/it", "figures", "0"))) {
            assertThat(root.sends(Buttons.STEER_CONFIRM, values))
                    .singleElement()
                    .asString()
                    .contains("out of date");
        }
        assertThat(root.sends(Buttons.STEER_CONFIRM, Map.of("verb", "cancel", "occasions", "news/it")))
                .singleElement()
                .asString()
                .contains("[Cancel the rest]");
        assertThat(counts("news/it").pending()).isEqualTo(2);
    }

    @Test
    void putsTheDecisionInThePlaceOfTheQuestion() {
        push("news to it");
        Receipt card = new Receipt("D-root", "17.4");
        String occasion = "news/office";
        root.sends(Buttons.PUSH_CONFIRM, Map.of("occasion", occasion, "only", "", "count", "2"), card);
        assertThat(stage.channel(Platform.SLACK).changes()).anySatisfy(change -> {
            assertThat(change.of()).isEqualTo(card);
            assertThat(change.card().getFirst().actions()).isEmpty();
            assertThat(change.card().getFirst().notification()).startsWith("Sending News to HR, Finance: 2 messages");
        });
    }

    @Test
    void saysTheDecisionAsAMessageWhereTheQuestionCannotBeReplaced() {
        stage.channel(Platform.SLACK).answersChanges(new Outcome.Refused(Refusal.MESSAGE_GONE, "message_not_found"));
        int before = messagesToRoot();
        push("news to it");
        assertThat(messagesToRoot() - before).as("question, decision, report").isEqualTo(3);
        assertThat(root.sends(
                        Buttons.PUSH_CANCEL,
                        Map.of("occasion", "news/it", "only", "", "count", "0"),
                        new Receipt("D1", "")))
                .containsExactly("Not sent: News to IT. Nobody got anything.");
        assertThat(messagesToRoot() - before).isEqualTo(4);
    }

    @Test
    void tellsTheEndWhereThePushWasStarted() {
        Person both = reachedAt(anEnglishReader("root"), slack("root"), teams("root-t"));
        stage.memory().people().save(List.of(both));
        stage.at(teams("root-t")).says("rollout push news to it");
        assertThat(stage.at(teams("root-t")).presses("Send now"))
                .last()
                .asString()
                .startsWith("Finished: News to IT.");
        assertThat(root.texts()).noneMatch(text -> text.startsWith("Finished"));
    }

    @Test
    void speaksTraditionalChinese() {
        stage.memory().people().save(List.of(aPerson("root")));
        sendingIs(LATER);
        root.says("rollout push news to it");
        root.presses("立即發送");
        assertThat(root.says("rollout cancel 消息 給 資訊"))
                .singleElement()
                .asString()
                .contains("要取消「消息」→「資訊」嗎？還有 2 則訊息尚未送出", "[取消其餘訊息]");
    }

    private void push(String what) {
        root.says("rollout push " + what);
        root.presses("Send now");
    }

    private void sendingIs(Outcome outcome) {
        sendingIs(_ -> outcome);
    }

    /** Answers always arrive. */
    private void sendingIs(Function<Outgoing, Outcome> outcome) {
        stage.channel(Platform.SLACK).answers(outgoing -> {
            Outcome told = outgoing.card().notification().startsWith("news")
                    ? outcome.apply(outgoing)
                    : RecordingChannel.ACCEPTED;
            return told.equals(RecordingChannel.ACCEPTED)
                    ? new Outcome.Accepted(new Receipt(
                            "D-" + outgoing.to().user(), outgoing.delivery().toString()))
                    : told;
        });
    }

    private int messagesToRoot() {
        return (int) stage.channel(Platform.SLACK).received().stream()
                .filter(outgoing -> outgoing.to().user().equals("root"))
                .count();
    }

    private long newsTo(Person person) {
        return stage.as(person).texts().stream()
                .filter(text -> text.startsWith("news"))
                .count();
    }

    private PushId id(String occasion) {
        return PushId.named("example/" + occasion);
    }

    private Counts counts(String occasion) {
        return stage.deliveries().counts(id(occasion));
    }
}
