package dev.muster.conversation;

import static dev.muster.testkit.Examples.aPerson;
import static dev.muster.testkit.Examples.anEnglishReader;
import static dev.muster.testkit.Examples.reachedAt;
import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.Person;
import dev.muster.audience.Preference.Silence;
import dev.muster.channel.Platform;
import dev.muster.delivery.PushId;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Target;
import dev.muster.survey.Surveying;
import dev.muster.testkit.Actor;
import dev.muster.testkit.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfDeskTest {

    private final Person ada = reachedAt(anEnglishReader("ada", "it"), slack("ada"), teams("ada"));
    private final Person fay = aPerson("fay", "it");
    private final Stage stage = Stage.with(ada, fay, anEnglishReader("root"), anEnglishReader("sue"));
    private final Actor actor = stage.as(ada);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP!",
                "ｓｔｏｐ",
                "unsubscribe.",
                "停止",
                "退訂",
                "退订。",
                "配信停止",
                "Abmelden",
                "désabonner",
                "DÉSABONNER !",
                "desabonner",
                "baja",
                "Baja.",
                " stop "
            })
    void stopsByAWordOfAnyLanguage(String word) {
        assertThat(actor.says(word)).singleElement().asString().contains("everyone must get", "because your access");
        assertThat(silence()).isEqualTo(new Silence.Always());
        push("news/it");
        assertThat(actor.cards()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "開始", "订阅", "配信再開", "anmelden", "réabonner", "alta", "STARTEN!"})
    void startsByAWordOfAnyLanguage(String word) {
        actor.says("stop");
        actor.says(word);
        assertThat(silence()).isEqualTo(new Silence.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please stop the noise of my laptop",
                "When does enrollment stop?",
                "how do I stop",
                "baja california",
                "pause in the middle of step 3, what now?",
                "delete my data from the old phone?"
            })
    void takesNoWordOutOfASentence(String sentence) {
        actor.says(sentence);
        assertThat(silence()).isEqualTo(new Silence.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pause 1 week",
                "Pause for 1 week.",
                "pause a week",
                "pause 7 days",
                "暫停 1 週",
                "暫停一週",
                "暂停1周",
                "pausieren eine Woche",
                "pausar 1 semana"
            })
    void pausesForAWhile(String words) {
        assertThat(actor.says(words)).singleElement().asString().contains("I will be quiet until");
        assertThat(silence())
                .isInstanceOfSatisfying(
                        Silence.Until.class,
                        until -> assertThat(until.end())
                                .isBetween(
                                        now().plus(Duration.ofHours(24 * 7 - 2)),
                                        now().plus(Duration.ofHours(24 * 7 + 2))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pause until 2026-07-30", "pause bis 2026-7-30", "暫停到 2026/7/30", "pause 2026年7月30日まで"})
    void pausesUntilADayOfThePersonsOwnCalendar(String words) {
        actor.says(words);
        assertThat(silence()).isEqualTo(new Silence.Until(Instant.parse("2026-07-29T22:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pause until 2020-01-01", "pause until 2026-02-31", "pause until 2036-01-01", "pause 999 weeks"})
    void saysHowToPauseWhereTheDayMakesNoSense(String words) {
        assertThat(actor.says(words)).singleElement().asString().contains("at most one year ahead");
        assertThat(silence()).isEqualTo(new Silence.None());
    }

    @Test
    void goesOnByItselfAfterAPause() {
        actor.says("pause 1 week");
        push("kickoff/all");
        assertThat(actor.cards()).hasSize(1);
        stage.passes(Duration.ofDays(8));
        push("news/it");
        assertThat(actor.texts()).last().asString().contains("hello ada of IT");
    }

    @Test
    void sendsWhatIsMandatoryInAPause() {
        actor.says("pause 1 week");
        push("enrollment/it");
        assertThat(actor.texts()).last().asString().contains("enrollment en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "設定", "Einstellungen", "paramètres", "ajustes", "pause"})
    void showsTheSettingsAsTheyAre(String word) {
        assertThat(actor.says(word))
                .singleElement()
                .asString()
                .contains("My settings", "Messages: wanted", "Language: English");
        assertThat(actor.buttons())
                .containsExactly(
                        "Pause for 1 week",
                        "Pause until that day",
                        "Stop reminders",
                        "Write to me in Slack",
                        "Write to me in Teams",
                        "中文 (台灣)",
                        "What do you know about me?");
    }

    @Test
    void stopsAndStartsByButton() {
        actor.says("settings");
        assertThat(actor.presses("Stop reminders")).singleElement().asString().contains("Messages: stopped");
        assertThat(actor.presses("Start messages again"))
                .singleElement()
                .asString()
                .contains("Messages: wanted");
    }

    @Test
    void pausesUntilTheDayThatIsTypedIntoTheCard() {
        actor.says("settings");
        actor.presses("Pause until that day", Map.of("until", "2026-07-30"));
        assertThat(silence()).isEqualTo(new Silence.Until(Instant.parse("2026-07-29T22:00:00Z")));
        assertThat(actor.presses("Pause until that day", Map.of("until", "soon")))
                .singleElement()
                .asString()
                .contains("at most one year ahead");
    }

    @Test
    void writesWhereThePersonWants() {
        actor.says("settings");
        assertThat(actor.presses("Write to me in Teams"))
                .singleElement()
                .asString()
                .contains("Written to in: Teams");
        push("news/it");
        assertThat(stage.at(teams("ada")).texts()).singleElement().asString().contains("hello ada");
        assertThat(actor.presses("Wherever I have an account"))
                .singleElement()
                .asString()
                .contains("Written to in: Wherever");
    }

    @Test
    void speaksTheLanguageThatWasChosenFromThenOn() {
        actor.says("settings");
        assertThat(actor.presses("中文 (台灣)")).singleElement().asString().contains("我的設定");
        assertThat(actor.says("help")).singleElement().asString().contains("您好");
        push("news/it");
        assertThat(actor.texts()).last().asString().contains("news zh-TW");
        assertThat(actor.sends(Buttons.SETTINGS, Map.of("set", "language xx"))).hasSize(1);
        assertThat(stage.memory().people().preferenceOf(ada.id()).language()).isEmpty();
    }

    @Test
    void tellsWhatIsKnownAndNothingOfOthers() {
        push("news/it");
        stage.as(fay).says("What is fay's secret?");
        stage.as(fay).says("真人");
        actor.says("Who wins the football match?");
        actor.says("I need a person");
        stage.as(anEnglishReader("root")).says("rollout who ada");
        assertThat(actor.says("What do you know about me?"))
                .singleElement()
                .asString()
                .contains("What we know about you", "Name: ada", "ada@example.com", "Groups: IT")
                .contains("Ticket 2", "open: Who wins the football match?")
                .contains("Admins or support have looked at this", "News – Slack")
                .contains("answers are kept without your name")
                .doesNotContain("fay", "root@example.com");
        assertThat(stage.as(fay).says("我的資料")).singleElement().asString().contains("我們知道您的哪些資料");
    }

    @Test
    void deletesOnlyAfterHavingAskedOnceMore() {
        push("news/it");
        actor.says("Who wins the football match?");
        actor.says("pause 1 week");
        assertThat(actor.says("delete my data"))
                .singleElement()
                .asString()
                .contains("Delete your data?", "Deleted at once", "It stays", "directory");
        assertThat(actor.presses("Keep it")).containsExactly("Nothing was deleted.");
        assertThat(stage.deliveries().linesOf("ada@example.com", pushes())).hasSize(1);
        actor.says("delete my data");
        assertThat(actor.presses("Delete my data")).singleElement().asString().startsWith("Done:");
        assertThat(stage.deliveries().linesOf("ada@example.com", pushes())).isEmpty();
        assertThat(stage.memory().places().at(slack("ada"))).isEqualTo(Reply.ACQUAINTED);
    }

    @Test
    void isNotSentTwiceWhatWasSentBeforeTheDeletion() {
        push("news/it");
        actor.says("delete my data");
        actor.presses("Delete my data");
        int before = actor.cards().size();
        push("news/it");
        assertThat(actor.cards()).hasSize(before);
    }

    @Test
    void cutsTheWayToTheAnswersOfTheSurvey() {
        actor.says("done");
        actor.presses("Send answers", Map.of("satisfaction", "5", "effort", "5"));
        actor.says("delete my data");
        actor.presses("Delete my data");
        assertThat(stage.memory().surveying().summary("example").responses()).isEqualTo(1);
        assertThat(stage.memory().surveying().standingOf("example", ada.id())).isEqualTo(Surveying.Standing.NOT_ASKED);
        actor.sends(Buttons.SURVEY_SUBMIT, Map.of("satisfaction", "1", "effort", "1"));
        assertThat(stage.memory().surveying().summary("example").responses()).isEqualTo(2);
    }

    @Test
    void answersInPrivateWhereOthersCouldRead() {
        Actor inRoom = stage.at(slack("ada").in("C-lobby"));
        inRoom.says("what do you know about me");
        assertThat(stage.channel(Platform.SLACK).received())
                .extracting(sent -> sent.to().room())
                .containsExactlyInAnyOrder("", "C-lobby");
    }

    @Test
    void givesNoTypedWordTwoMeanings() {
        Stream.of(OwnWords.values())
                .forEach(word -> assertThat(OwnWords.everywhere(word.name()))
                        .isNotEmpty()
                        .allSatisfy(text -> {
                            assertThat(OwnWords.meaning(text.toUpperCase(Locale.ROOT)))
                                    .contains(word);
                            assertThat(Words.meaning(text)).isEmpty();
                        }));
        Stream.of(Words.STOP, Words.START)
                .forEach(word -> assertThat(OwnWords.everywhere(word.name()))
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(Words.meaning(text)).contains(word)));
    }

    private Silence silence() {
        return stage.memory().people().preferenceOf(ada.id()).silence();
    }

    private Instant now() {
        return stage.clock().instant();
    }

    private List<PushId> pushes() {
        return stage.rollout().plan().occasions().stream()
                .map(stage.rollout()::pushOf)
                .toList();
    }

    private void push(String occasion) {
        stage.pushing()
                .push(Target.whole(stage.rollout().occasion(occasion).orElseThrow()), Starter.of("root@example.com"));
        stage.turn();
    }
}
