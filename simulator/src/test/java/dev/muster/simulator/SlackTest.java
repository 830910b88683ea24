package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void postsToAMemberByOpeningTheDirectConversation() {
        var posted = stage.slackForm("chat.postMessage", "channel", Stage.ADA_SLACK, "text", "Hello 你好");

        assertThat(posted.json().path("ok").asBoolean()).isTrue();
        assertThat(posted.text("channel")).isEqualTo(Stage.ADA_DM);
        assertThat(stage.messages(Stage.ADA, "slack").path(0).path("text").asString())
                .isEqualTo("Hello 你好");
    }

    @Test
    void refusesUnknownTokensChannelsAndMethods() {
        var stranger = stage.send(
                stage.request("/slack/api/auth.test?token=xoxb-somebody-else").GET());

        assertThat(stranger.text("error")).isEqualTo("invalid_auth");
        assertThat(stage.get("/slack/api/auth.test").text("error")).isEqualTo("not_authed");
        assertThat(stage.slack("chat.postMessage", "{\"channel\":\"C404\",\"text\":\"x\"}")
                        .text("error"))
                .isEqualTo("channel_not_found");
        assertThat(stage.slack("chat.sing", "{}").text("error")).isEqualTo("unknown_method");
    }

    @Test
    void signsEventsSoThatAnyoneWithTheSecretCanCheckThem() throws Exception {
        stage.page("POST", "/people/" + Stage.ADA + "/slack/say", "{\"text\":\"how do I enroll?\"}");

        var call = stage.bot.lastCall();
        assertThat(call.path()).isEqualTo("/slack/events");
        assertThat(call.json().path("event").path("text").asString()).isEqualTo("how do I enroll?");
        assertThat(call.json().path("event").path("channel").asString()).isEqualTo(Stage.ADA_DM);
        assertThat(call.header("x-slack-request-timestamp"))
                .isEqualTo(Long.toString(stage.clock.instant().getEpochSecond()));
        assertThat(call.header("x-slack-signature")).isEqualTo(signature(call));
    }

    private static String signature(ABot.Call call) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(ABot.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var base = "v0:" + call.header("x-slack-request-timestamp") + ":" + call.body();
        return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    }
}
