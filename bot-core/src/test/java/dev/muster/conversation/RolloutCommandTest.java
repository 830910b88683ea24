package dev.muster.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"help me", "roll out", "rollouts", "the rollout plan", "", "push news to it", "/other rollout"})
    void leavesOtherTalkAlone(String text) {
        assertThat(RolloutCommand.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rollout status",
                "rollout status",
                "  ROLLOUT   Status  ",
                "/Rollout\tSTATUS",
                "rollout\nstatus"
            })
    void readsACommandHoweverItIsWritten(String text) {
        assertThat(RolloutCommand.read(text)).contains(new RolloutCommand.Status("", ""));
    }

    @Test
    void readsEveryCommand() {
        assertThat(RolloutCommand.read("rollout")).contains(new RolloutCommand.Help());
        assertThat(RolloutCommand.read("rollout help")).contains(new RolloutCommand.Help());
        assertThat(RolloutCommand.read("rollout plan")).contains(new RolloutCommand.ShowPlan());
        assertThat(RolloutCommand.read("rollout pause")).contains(new RolloutCommand.Pause());
        assertThat(RolloutCommand.read("rollout resume")).contains(new RolloutCommand.Resume());
        assertThat(RolloutCommand.read("rollout feedback")).contains(new RolloutCommand.Feedback(""));
        assertThat(RolloutCommand.read("rollout feedback human resources"))
                .contains(new RolloutCommand.Feedback("human resources"));
    }

    @ParameterizedTest
    @CsvSource({
        "push news to it, news, it",
        "push News 1 for Human Resources, News 1, Human Resources",
        "push 消息 給 資訊, 消息, 資訊",
        "push 消息給資訊, 消息, 資訊",
        "push news, news, ''",
        "push, '', ''",
        "push how to enroll to it, how, enroll to it",
    })
    void readsWhatIsPushedAndToWhom(String words, String touchpoint, String to) {
        assertThat(RolloutCommand.read("rollout " + words)).contains(new RolloutCommand.Push(touchpoint, to));
        assertThat(RolloutCommand.read("rollout " + words.replace("push", "preview")))
                .contains(new RolloutCommand.Preview(touchpoint, to));
    }

    @ParameterizedTest
    @CsvSource({
        "pause news to it, PAUSE, news, it",
        "resume news, RESUME, news, ''",
        "cancel news to it, CANCEL, news, it",
        "RETRY News for Human Resources, RETRY, News, Human Resources",
        "doubt news to it, DOUBT, news, it",
        "doubt news to it resend, RESEND, news, it",
        "doubt news to it  LEAVE, LEAVE, news, it",
        "doubt resend, DOUBT, resend, ''",
        "correct 消息 給 資訊, CORRECT, 消息, 資訊",
        "recall, RECALL, '', ''",
    })
    void readsWhatIsSteered(String words, Verb verb, String touchpoint, String to) {
        assertThat(RolloutCommand.read("rollout " + words)).contains(new RolloutCommand.Steer(verb, touchpoint, to));
    }

    @Test
    void readsOfWhichTouchpointTheStatusIsAsked() {
        assertThat(RolloutCommand.read("rollout status news to it")).contains(new RolloutCommand.Status("news", "it"));
    }

    @ParameterizedTest
    @CsvSource({"psuh, push", "statsu, status", "prview, preview", "plna, plan", "zzzzzzzzzz, help"})
    void namesTheNearestCommandForOneThatIsMistyped(String word, String nearest) {
        assertThat(RolloutCommand.read("rollout " + word)).contains(new RolloutCommand.NotUnderstood(word, nearest));
    }

    @Test
    @Timeout(2)
    void readsNoCommandsOfEndlessLength() {
        assertThat(RolloutCommand.read("rollout push a" + " ".repeat(100_000) + "b"))
                .isEmpty();
        assertThat(RolloutCommand.read("rollout push a" + " ".repeat(400) + "b"))
                .isPresent();
    }
}
