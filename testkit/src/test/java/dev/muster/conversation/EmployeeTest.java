package dev.muster.conversation;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.speaking;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.enrollment.Enrollment;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Target;
import dev.muster.survey.Responses;
import dev.muster.survey.Summary;
import dev.muster.testkit.Actor;
import dev.muster.testkit.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeTest {

    private final Person ada = anEnglishReader("ada", "it");
    private final Person fay = aPerson("fay", "finance");
    private final Person guest = anEnglishReader("guest");
    private final Stage stage = Stage.with(ada, fay, guest);
    private final Actor actor = stage.as(ada);

    @Test
    void isGreetedByNameWithTheWeekOfTheOwnTurn() {
        assertThat(actor.opens())
                .singleElement()
                .asString()
                .contains("Hello ada!", "in the week of July 20, 2026", "[How do I enroll?]", "[I have enrolled]")
                .contains("[I need a person]");
        assertThat(stage.as(fay).opens()).singleElement().asString().contains("fay，您好", "2026年8月17日");
    }

    @Test
    void isGreetedWithoutAWeekWhereNoneIsPlanned() {
        assertThat(stage.as(guest).opens())
                .singleElement()
                .asString()
                .contains("Hello guest!")
                .doesNotContain("week");
    }

    @Test
    void isGreetedOnceHoweverOftenTheChatIsOpened() {
        actor.opens();
        assertThat(actor.opens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"help", "stop", "person", "How do I enroll my iPhone?", "who wins the cup", "rollout status"})
    void isNotGreetedInTheMiddleOfATalk(String text) {
        actor.says(text);
        assertThat(actor.opens()).isEmpty();
    }

    @Test
    void isGreetedAgainAfterRemovingTheApp() {
        actor.opens();
        assertThat(actor.closes()).isEmpty();
        assertThat(actor.opens()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "HELP!", " Hi ", "hello", "說明", "你好", "？", "ＨＥＬＰ"})
    void getsTheFirstButtonsForAGreetingOrACallForHelp(String text) {
        assertThat(actor.says(text)).singleElement().asString().contains("Hello ada!");
        assertThat(actor.buttons()).containsExactly("How do I enroll?", "I have enrolled", "I need a person");
    }

    @Test
    void isAskedForTheDeviceAndLedThroughItsSteps() {
        actor.opens();
        assertThat(actor.presses("How do I enroll?")).singleElement().asString().startsWith("Which device");
        assertThat(actor.buttons()).containsExactly("iPhone or iPad", "Android", "Windows", "Mac", "Linux");
        assertThat(actor.presses("Linux"))
                .singleElement()
                .asString()
                .contains("Enroll a Linux computer", "Step 1 of 6");
        assertThat(actor.buttons()).containsExactly("Next", "I’m stuck");
        assertThat(actor.presses("Next")).singleElement().asString().contains("Step 2 of 6");
        assertThat(actor.buttons()).containsExactly("Next", "Back", "I’m stuck");
        assertThat(actor.presses("Back")).singleElement().asString().contains("Step 1 of 6");
    }

    @Test
    void canSayToBeEnrolledAtTheLastStep() {
        actor.says("linux");
        for (int step = 2; step <= 6; step++) {
            actor.presses("Next");
        }
        assertThat(actor.texts().getLast()).contains("Step 6 of 6");
        assertThat(actor.buttons()).containsExactly("I have enrolled", "Back", "I’m stuck");
        assertThat(actor.presses("I have enrolled")).hasSize(2);
    }

    @Test
    void countsAsStartedFromTheFirstStepOn() {
        actor.says("How do I enroll?");
        assertThat(enrollment(ada)).isInstanceOf(Enrollment.Waiting.class);
        actor.presses("Windows");
        assertThat(enrollment(ada)).isInstanceOf(Enrollment.Started.class);
    }

    @Test
    void staysWithinTheStepsWhateverAnOldButtonSays() {
        assertThat(actor.sends(Buttons.STEP, Map.of("device", "linux", "number", "99")))
                .singleElement()
                .asString()
                .contains("Step 6 of 6");
        assertThat(actor.sends(Buttons.STEP, Map.of("device", "linux", "number", "-1")))
                .singleElement()
                .asString()
                .contains("Step 1 of 6");
        assertThat(actor.sends(Buttons.STEP, Map.of("device", "toaster")))
                .singleElement()
                .asString()
                .contains("Which device");
    }

    @Test
    void isThankedAndThenAskedHowItWent() {
        assertThat(actor.says("I have enrolled"))
                .satisfiesExactly(
                        thanks -> assertThat(thanks).startsWith("Thank you, I have noted"),
                        survey -> assertThat(survey).startsWith("How did it go?"));
        assertThat(enrollment(ada)).isInstanceOf(Enrollment.Enrolled.class);
        assertThat(stage.memory().surveying().summary("example").participation())
                .isEqualTo(new Responses.Participation(1, 0));
        assertThat(stage.announced(ConversationEvent.Enrolled.class)).hasSize(1);
    }

    @Test
    void isNotAskedTwiceWhenSayingTwiceToBeEnrolled() {
        actor.says("done");
        assertThat(actor.says("已註冊")).singleElement().asString().startsWith("I have already noted");
        assertThat(actor.says("help")).singleElement().asString().doesNotContain("Your turn", "[I have enrolled]");
    }

    @Test
    void remainsEnrolledWhenReadingTheStepsAgain() {
        actor.says("done");
        actor.says("linux");
        assertThat(enrollment(ada)).isInstanceOf(Enrollment.Enrolled.class);
    }

    @Test
    void hasTheLatestOfTwoAnswersCounted() {
        everybodyAnswers("5");
        actor.says("done");
        assertThat(actor.presses("Send answers", Map.of("satisfaction", "1", "effort", "2", "comment", "first")))
                .singleElement()
                .asString()
                .startsWith("Thank you!");
        actor.presses("Send answers", Map.of("satisfaction", "5", "effort", "5"));
        Summary summary = stage.memory().surveying().summary("example");
        assertThat(summary.responses()).isEqualTo(6);
        assertThat(summary.satisfaction()).hasValueSatisfying(score -> {
            assertThat(score.mean()).isEqualTo(5);
            assertThat(score.count()).isEqualTo(6);
        });
        assertThat(summary.comments().withheld()).isZero();
        assertThat(summary.participation().answered()).isEqualTo(6);
    }

    @Test
    void isShownTheQuestionsAgainWhenSendingNothing() {
        actor.says("done");
        assertThat(actor.presses("Send answers", Map.of("satisfaction", "6", "effort", "many", "comment", "  ")))
                .singleElement()
                .asString()
                .startsWith("How did it go?");
        assertThat(stage.memory().surveying().summary("example").responses()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "STOP", "unsubscribe", "停止", "停止提醒。"})
    void hearsOfTheRolloutNoMoreAfterStop(String word) {
        assertThat(actor.says(word)).hasSize(1);
        push("news/it");
        assertThat(actor.cards()).hasSize(1);
        assertThat(actor.says("How do I enroll?")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "Resume", "開始", "恢復通知"})
    void hearsOfTheRolloutAgainAfterStart(String word) {
        actor.says("stop");
        actor.says(word);
        assertThat(actor.buttons()).containsExactly("Stop reminders");
        push("news/it");
        assertThat(actor.texts()).last().asString().contains("hello ada of IT");
    }

    @Test
    void isReachedByMandatoryMessagesAfterStop() {
        actor.says("stop");
        push("enrollment/it");
        assertThat(actor.texts()).last().asString().contains("enrollment en self-service: hello ada");
    }

    @Test
    void getsAnHonestAnswerAndAPersonWhereThereIsNoArticle() {
        assertThat(actor.says("Who won the football match yesterday?"))
                .singleElement()
                .asString()
                .contains("I don’t know the answer", "[Ask a person]");
    }

    @Test
    void isToldTheOwnWeekWhenAskingForIt() {
        assertThat(actor.says("When is my turn?"))
                .singleElement()
                .asString()
                .contains("ada, your turn is in the week of");
        assertThat(stage.as(guest).says("When is my turn?"))
                .singleElement()
                .asString()
                .doesNotContain("your turn is in the week of");
    }

    @Test
    void isToldThatAnUnknownButtonIsOutOfDate() {
        assertThat(actor.sends("from-another-century", Map.of("x", "y")))
                .singleElement()
                .asString()
                .contains("out of date", "[How do I enroll?]");
    }

    @Test
    void isReferredToTheContactWhenNotInTheDirectory() {
        Actor stranger = stage.at(slack("nobody"));
        assertThat(stranger.says("hello")).singleElement().asString().contains("can’t find you", "the help desk");
        assertThat(stranger.says("你好", Locale.TRADITIONAL_CHINESE))
                .singleElement()
                .asString()
                .contains("服務台");
        assertThat(stranger.opens()).hasSize(1);
        assertThat(stranger.closes()).isEmpty();
    }

    @Test
    void isAnsweredInTheRoomInWhichItWasAsked() {
        Actor inRoom = stage.at(slack("ada").in("C-lobby"));
        inRoom.says("help");
        assertThat(stage.channel(slack("ada").platform()).received())
                .singleElement()
                .satisfies(outgoing -> assertThat(outgoing.to().room()).isEqualTo("C-lobby"));
    }

    @Test
    void fallsBackToALanguageThatThePlanSpeaks() {
        assertThat(firstWordsTo("zh-Hant-HK")).contains("您好");
        assertThat(firstWordsTo("zh-TW")).contains("您好");
        assertThat(firstWordsTo("pt-BR")).startsWith("Hello");
        assertThat(firstWordsTo("en-GB")).startsWith("Hello");
        assertThat(firstWordsTo("und")).startsWith("Hello");
    }

    @Test
    void isAnsweredOnThePlatformThatWasUsed() {
        Person both = reachedAt(anEnglishReader("both"), slack("both"), teams("both"));
        Stage stage = Stage.with(both);
        assertThat(stage.at(teams("both")).says("help")).hasSize(1);
        assertThat(stage.at(slack("both")).cards()).isEmpty();
    }

    private String firstWordsTo(String language) {
        Person person =
                speaking(anEnglishReader("x" + language.toLowerCase(Locale.ROOT)), Locale.forLanguageTag(language));
        Stage stage = Stage.with(person);
        return stage.as(person).opens().getFirst();
    }

    private void everybodyAnswers(String score) {
        for (String name : List.of("p1", "p2", "p3", "p4", "p5")) {
            Person person = anEnglishReader(name, "it");
            stage.memory().people().save(List.of(person));
            stage.as(person).says("done");
            stage.as(person).presses("Send answers", Map.of("satisfaction", score, "effort", score));
        }
    }

    private void push(String occasion) {
        stage.pushing()
                .push(Target.whole(stage.rollout().occasion(occasion).orElseThrow()), Starter.of("root@example.com"));
        stage.turn();
    }

    private Enrollment enrollment(Person person) {
        return stage.memory().enrollments().of("example", person.id());
    }
}
