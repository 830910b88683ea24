package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackLimitsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private Stage.Reply post() {
        return stage.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "x");
    }

    @Test
    void letsAShortBurstIntoAChannelAndThenAsksToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(post().json().path("ok").asBoolean()).isTrue();
        }

        assertThat(stage.slackForm("chat.postMessage", "channel", Stage.ADA_SLACK, "text", "x")
                        .status())
                .isEqualTo(429);
        var refused = post();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("error")).isEqualTo("ratelimited");
        assertThat(refused.header("retry-after")).isEqualTo("5");

        stage.clock.advance(Duration.ofSeconds(5));
        assertThat(post().status()).isEqualTo(200);
    }

    @Test
    void allowsFiftyTierThreeCallsAMinuteAndLeavesOtherMethodsAlone() {
        for (int i = 0; i < 50; i++) {
            assertThat(stage.slackForm("users.lookupByEmail", "email", Stage.ADA)
                            .status())
                    .isEqualTo(200);
        }

        assertThat(stage.slackForm("users.lookupByEmail", "email", Stage.ADA).status())
                .isEqualTo(429);
        assertThat(stage.slackForm("users.info", "user", Stage.ADA_SLACK).status())
                .isEqualTo(200);
        stage.clock.advance(Duration.ofSeconds(60));
        assertThat(stage.slackForm("users.lookupByEmail", "email", Stage.ADA).status())
                .isEqualTo(200);
    }

    @Test
    void limitsTheWholeWorkspaceToSeveralHundredMessagesAMinute() {
        var crowd = new ArrayList<SimulatedPerson>();
        for (int i = 0; i < 601; i++) {
            crowd.add(SimulatedPerson.of("p" + i + "@example.com", "P", Locale.US, ZoneId.of("UTC"))
                    .inSlack("U1%08d".formatted(i)));
        }
        stage.simulator.settle(crowd);
        for (int i = 0; i < 600; i++) {
            assertThat(postTo(i)).isEqualTo(200);
        }
        assertThat(postTo(600)).isEqualTo(429);
    }

    private int postTo(int person) {
        return stage.slackForm("chat.postMessage", "channel", "U1%08d".formatted(person), "text", "x")
                .status();
    }

    @Test
    void hasNoLimitsWhenTheyAreSwitchedOff() {
        try (var free = new Stage(SimulatorSettings::withoutRateLimits)) {
            var answers = new ArrayList<Integer>();
            for (int i = 0; i < 70; i++) {
                answers.add(free.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "x")
                        .status());
            }
            assertThat(answers).containsOnly(200);
        }
    }

    @Test
    void refusesBlocksBeyondTheLimitsWithTheirPlace() {
        assertThat(blocks("[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + "x".repeat(151)
                        + "\"}}]"))
                .contains("[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]");
        assertThat(blocks("[{\"type\":\"banner\"}]"))
                .contains("[ERROR] unsupported type: banner [json-pointer:/blocks/0/type]");
        assertThat(blocks("[" + "{\"type\":\"divider\"},".repeat(50) + "{\"type\":\"divider\"}]"))
                .contains("[ERROR] no more than 50 items allowed [json-pointer:/blocks]");
        assertThat(blocks("[{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}]"))
                .contains("[ERROR] block_id already exists: a [json-pointer:/blocks]");
    }

    private List<String> blocks(String blocks) {
        var answer = stage.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "x", "blocks", blocks);
        assertThat(answer.text("error")).isEqualTo("invalid_blocks");
        var words = new ArrayList<String>();
        answer.json().path("response_metadata").path("messages").forEach(word -> words.add(word.asString()));
        return words;
    }
}
