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
    void readsWhatConcernsThePlan() {
        assertThat(RolloutCommand.read("rollout plan versions")).contains(new RolloutCommand.Versions());
        assertThat(RolloutCommand.read("rollout plan")).contains(new RolloutCommand.ShowPlan());
        assertThat(RolloutCommand.read("/rollout Gates")).contains(new RolloutCommand.Gates());
        assertThat(RolloutCommand.read("rollout shift retail by 2 weeks"))
                .contains(new RolloutCommand.Shift("retail by 2 weeks"));
    }

    @ParameterizedTest
    @CsvSource({
        "override news to it because I say so, news, it, I say so",
        "override news to it because, news, it, ''",
        "override news to it, news, it, ''",
        "override news to it because of because, news, it, because",
        "override 消息 給 資訊 因為 主管同意, 消息, 資訊, 主管同意",
        "override, '', '', ''",
    })
    void readsWhatIsOverriddenAndWhy(String words, String touchpoint, String to, String reason) {
        assertThat(RolloutCommand.read("rollout " + words))
                .contains(new RolloutCommand.PassGates(touchpoint, to, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "retail by 2 weeks, retail, 2",
        "retail by  1   week, retail, 1",
        "retail by -1 week, retail, -1",
        "retail by −1 week, retail, -1",
        "retail 3 weeks earlier, retail, -3",
        "sales and marketing by 2 weeks, sales and marketing, 2",
        "零售 延後 2 週, 零售, 2",
        "零售提前1周, 零售, -1",
        "零售 順延 10 個星期, 零售, 10",
        "retail to 2027-10, retail, 2027-10",
        "零售 移到 2027 年 10 月, 零售, 2027-10",
        "零售 改到 2027-3, 零售, 2027-03",
    })
    void readsHowFarAWaveMoves(String words, String wave, String distance) {
        assertThat(ShiftOrder.read(words)).isInstanceOfSatisfying(ShiftOrder.Move.class, move -> {
            assertThat(move.wave()).isEqualTo(wave);
            assertThat(ShiftOrder.word(move.distance())).isEqualTo(distance);
            assertThat(ShiftOrder.distance(distance)).contains(move.distance());
        });
    }

    @ParameterizedTest
    @CsvSource({"retail by 3 days", "retail by 1 month", "零售 延後 3 天", "零售 提前 2 個月"})
    void knowsThatWavesMoveByWeeksOnly(String words) {
        assertThat(ShiftOrder.read(words)).isInstanceOf(ShiftOrder.NotInWeeks.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "retail", "retail by two weeks", "retail by 2000 weeks", "retail to 2027-13"})
    void readsNoMoveIntoOtherWords(String words) {
        assertThat(ShiftOrder.read(words)).isInstanceOf(ShiftOrder.Unclear.class);
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
