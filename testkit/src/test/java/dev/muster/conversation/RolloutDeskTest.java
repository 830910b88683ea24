package dev.muster.conversation;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.delivery.Line;
import dev.muster.delivery.PushId;
import dev.muster.testkit.Actor;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolloutDeskTest {

    private final Person ada = anEnglishReader("ada", "it");
    private final Person hugo = anEnglishReader("hugo", "hr");
    private final Person fay = aPerson("fay", "finance");
    private final Stage stage = Stage.with(
            anEnglishReader("root", "it"), anEnglishReader("second"), anEnglishReader("sue"), ada, hugo, fay);
    private final Actor root = stage.as(anEnglishReader("root"));

    @Test
    void refusesWhoIsNoAdminAndSaysWhoMay() {
        assertThat(stage.as(ada).says("/rollout push news to it"))
                .singleElement()
                .asString()
                .contains("only the admins", "root@example.com", "second@example.com");
        assertThat(stage.pushing().cells()).allMatch(cell -> cell.push().isEmpty());
    }

    @Test
    void refusesAConfirmationByWhoIsNoAdmin() {
        root.says("rollout push news to it");
        assertThat(stage.as(ada).sends(Buttons.PUSH_CONFIRM, Map.of("occasion", "news/it", "only", "", "count", "2")))
                .singleElement()
                .asString()
                .contains("only the admins");
        assertThat(linesOf("news/it")).isEmpty();
    }

    @Test
    void takesAnEmployeesTalkOfTheRolloutAsAQuestion() {
        assertThat(stage.as(ada).says("Rollout: when is my turn?"))
                .singleElement()
                .asString()
                .contains("your turn is in the week of July 20, 2026");
    }

    @Test
    void helpsAnAdminWhoMistypes() {
        assertThat(root.says("rollout psuh news to it"))
                .singleElement()
                .asString()
                .contains("psuh", "push");
        assertThat(root.says("rollout")).singleElement().asString().contains("rollout preview TOUCHPOINT to GROUP");
    }

    @Test
    void namesWhatThereIsWhenTheTargetIsUnknown() {
        assertThat(root.says("rollout push nwes to it"))
                .singleElement()
                .asString()
                .contains("nwes", "kickoff", "news");
        assertThat(root.says("rollout push news to mars"))
                .singleElement()
                .asString()
                .contains("mars", "it", "office", "hr", "finance");
        assertThat(root.says("rollout push")).singleElement().asString().contains("kickoff");
    }

    @Test
    void understandsNamesAndKeysInAnyCase() {
        List<String> byKey = root.says("/rollout preview news to it");
        assertThat(root.says("ROLLOUT PREVIEW News TO IT")).isEqualTo(byKey);
        assertThat(root.says("rollout preview 消息 給 資訊")).isEqualTo(byKey);
        assertThat(root.says("rollout preview news for it")).isEqualTo(byKey);
    }

    @Test
    void asksBeforeItPushesAndTellsTheHeadCount() {
        assertThat(root.says("/rollout push news to it"))
                .singleElement()
                .asString()
                .contains("Send News to IT now? 2 people will get it.", "Slack: 2 people", "[Send now]", "[Don’t send]")
                .contains("news en self-service: hello ada of IT");
        assertThat(stage.as(ada).cards()).isEmpty();
    }

    @Test
    void previewsWithoutAskingOrSending() {
        assertThat(root.says("/rollout preview news to it"))
                .singleElement()
                .asString()
                .contains("Preview: News to IT", "2 people will get it.")
                .doesNotContain("[Send now]");
        assertThat(stage.as(ada).cards()).isEmpty();
    }

    @Test
    void pushesWhenItIsConfirmed() {
        root.says("rollout push news to it");
        assertThat(root.presses("Send now")).anyMatch(text -> text.startsWith("Sending News to IT: 2 messages"));
        assertThat(stage.as(ada).texts()).singleElement().asString().contains("hello ada of IT");
        assertThat(stage.as(hugo).cards()).isEmpty();
    }

    @Test
    void pushesNothingWhenItIsCancelled() {
        root.says("rollout push news to it");
        assertThat(root.presses("Don’t send")).singleElement().asString().contains("Not sent: News to IT");
        assertThat(stage.as(ada).cards()).isEmpty();
    }

    @Test
    void pushesOnceHoweverOftenItIsConfirmed() {
        root.says("rollout push news to it");
        root.presses("Send now");
        assertThat(root.presses("Send now"))
                .singleElement()
                .asString()
                .contains("Nobody would get it. 2 people have it already.")
                .doesNotContain("[Send now]");
        assertThat(stage.as(ada).cards()).hasSize(1);
    }

    @Test
    void showsANewPreviewWhenTheHeadCountChangedMeanwhile() {
        root.says("rollout push news to it");
        Person newcomer = anEnglishReader("nina", "it");
        stage.memory().people().save(List.of(newcomer));
        assertThat(root.presses("Send now"))
                .singleElement()
                .asString()
                .contains("Send News to IT now? 3 people will get it.");
        assertThat(stage.as(newcomer).cards()).isEmpty();
        root.presses("Send now");
        assertThat(stage.as(newcomer).cards()).hasSize(1);
    }

    @Test
    void offersNothingToSendWhenNobodyWouldGetIt() {
        stage.memory().people().stopMessages(ada.id());
        stage.memory().people().stopMessages(anEnglishReader("root").id());
        assertThat(root.says("rollout push news to it"))
                .singleElement()
                .asString()
                .contains("Nobody would get it.", "2 people cannot be reached:", "has stopped messages: 2 people")
                .doesNotContain("[Send now]");
    }

    @Test
    void namesTheMethodsThatAreDoneByHand() {
        assertThat(root.says("rollout preview kickoff"))
                .singleElement()
                .asString()
                .contains("Kickoff to everybody", "6 people will get it.", "Meeting: to be done by hand");
    }

    @Test
    void aGroupOfASharedWaveGetsItsOwnPushOnly() {
        root.says("rollout push news to hr");
        assertThat(root.presses("Send now")).first().asString().contains("Sending News to HR: 1 message.");
        assertThat(stage.as(hugo).cards()).hasSize(1);
        assertThat(stage.as(fay).cards()).isEmpty();
    }

    @Test
    void aWaveByItsOwnKeyIsPushedWhole() {
        root.says("rollout push news to office");
        root.presses("Send now");
        assertThat(stage.as(hugo).cards()).hasSize(1);
        assertThat(stage.as(fay).texts())
                .singleElement()
                .asString()
                .contains("news zh-TW self-service: hello fay of 財務");
    }

    @Test
    void neverWidensAPushToMoreGroupsThanTheCardNamed() {
        root.sends(Buttons.PUSH_CONFIRM, Map.of("occasion", "news/office", "only", "mars", "count", "2"));
        root.sends(Buttons.PUSH_CONFIRM, Map.of("occasion", "news/office", "only", "hr,it", "count", "1"));
        root.sends(Buttons.PUSH_CONFIRM, Map.of("occasion", "nothing/at-all", "only", "", "count", "0"));
        assertThat(root.sends(Buttons.PUSH_CONFIRM, Map.of()))
                .singleElement()
                .asString()
                .contains("out of date");
        assertThat(linesOf("news/office")).isEmpty();
    }

    @Test
    void tellsTheStarterHowItEnded() {
        root.says("rollout push news to it");
        assertThat(root.presses("Send now"))
                .last()
                .asString()
                .isEqualTo("Finished: News to IT. 2 messages sent, 0 failed, 0 skipped, 0 in doubt.");
        assertThat(stage.as(anEnglishReader("second")).cards()).isEmpty();
        stage.passes(Duration.ofMinutes(5));
        assertThat(root.texts()).filteredOn(text -> text.startsWith("Finished")).hasSize(1);
    }

    @Test
    void tellsAllAdminsHowThatEndedWhichTheClockStarted() {
        stage.jumpsTo(stage.rollout().plan().occasions().getFirst().at());
        assertThat(stage.as(anEnglishReader("second")).texts())
                .filteredOn(text -> text.startsWith("Finished"))
                .contains("Finished: Kickoff to everybody. 6 messages sent, 0 failed, 0 skipped, 0 in doubt.");
        assertThat(root.texts())
                .filteredOn(text -> text.startsWith("Finished: Kickoff"))
                .hasSize(1);
    }

    @Test
    void pausesAndResumes() {
        assertThat(root.says("rollout resume")).containsExactly("The rollout is not paused.");
        assertThat(root.says("rollout pause")).singleElement().asString().startsWith("The rollout is paused.");
        assertThat(root.says("rollout pause")).containsExactly("The rollout is already paused.");
        root.says("rollout push news to it");
        root.presses("Send now");
        assertThat(stage.as(ada).cards()).isEmpty();
        assertThat(root.says("rollout status"))
                .singleElement()
                .asString()
                .contains("The rollout is paused.", "News to IT: paused");
        assertThat(root.says("rollout resume")).first().asString().startsWith("The rollout goes on.");
        assertThat(stage.as(ada).cards()).hasSize(1);
    }

    @Test
    void answersQuestionsWhileTheRolloutIsPaused() {
        root.says("rollout pause");
        assertThat(stage.as(ada).says("help")).hasSize(1);
    }

    @Test
    void showsTheTimetableWithTheStateOfEachCell() {
        root.says("rollout push news to it");
        root.presses("Send now");
        assertThat(root.says("rollout plan"))
                .singleElement()
                .asString()
                .contains("Timetable of Gadget", "Kickoff to everybody", "News to HR, Finance", "(planned)")
                .containsPattern("News to IT: .* \\(sent\\)");
    }

    @Test
    void tellsTheStatusWithWhatIsNextAndHowManyWaitForAPerson() {
        assertThat(root.says("rollout status"))
                .singleElement()
                .asString()
                .contains("Nothing has been sent yet.", "Next: Kickoff to everybody on July", "No open tickets");
        stage.as(ada).says("person");
        root.says("rollout push news to it");
        root.presses("Send now");
        assertThat(root.says("rollout status"))
                .singleElement()
                .asString()
                .contains("News to IT: sent – 2 sent, 0 failed, 0 skipped, 0 in doubt", "1 open ticket");
    }

    @Test
    void speaksTheAdminsLanguage() {
        stage.memory().people().save(List.of(aPerson("root", "it")));
        assertThat(root.says("rollout push news to it"))
                .singleElement()
                .asString()
                .contains("要立即將「消息」發送給「資訊」嗎？共有 2 人會收到。", "[立即發送]");
    }

    private List<Line> linesOf(String occasion) {
        return stage.deliveries().lines(PushId.named("example/" + occasion), "", 100);
    }
}
