package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackInteractionTest {
    private static final String CARD = """
            [{"type":"actions","block_id":"b","elements":[
              {"type":"button","action_id":"enrolled:1","value":"v","text":{"type":"plain_text","text":"Done"}}]}]""";
    private static final String MODAL = """
            {"type":"modal","callback_id":"ask","title":{"type":"plain_text","text":"Ask"},
             "submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"q","label":{"type":"plain_text","text":"Question"},
               "element":{"type":"plain_text_input","action_id":"words"}}]}""";

    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private String posted() {
        return stage.slackForm("chat.postMessage", "channel", Stage.ADA_SLACK, "text", "Card", "blocks", CARD)
                .text("ts");
    }

    private ABot.Call press() {
        var ts = posted();
        var body = """
                {"conversation":"%s","ts":"%s","block_id":"b","action_id":"enrolled:1"}""".formatted(Stage.ADA_DM, ts);
        assertThat(stage.page("POST", "/people/" + Stage.ADA + "/slack/press", body)
                        .status())
                .isEqualTo(200);
        return stage.bot.lastCall();
    }

    @Test
    void sendsAPressedButtonAsBlockActions() {
        var payload = press().payload();

        assertThat(payload.path("type").asString()).isEqualTo("block_actions");
        assertThat(payload.path("user").path("id").asString()).isEqualTo(Stage.ADA_SLACK);
        assertThat(payload.path("actions").path(0).path("action_id").asString()).isEqualTo("enrolled:1");
        assertThat(payload.path("actions").path(0).path("value").asString()).isEqualTo("v");
        assertThat(payload.path("container").path("channel_id").asString()).isEqualTo(Stage.ADA_DM);
    }

    @Test
    void sendsWordsAfterASlashAsACommandAndShowsTheAnswerToOneOnly() {
        stage.bot.answers(_ -> new ABot.Reply(200, "{\"text\":\"Only you see this\"}"));
        stage.page("POST", "/people/" + Stage.ADA + "/slack/say", "{\"text\":\"/rollout push it now\"}");

        var call = stage.bot.lastCall();
        assertThat(call.field("command")).isEqualTo("/rollout");
        assertThat(call.field("text")).isEqualTo("push it now");
        var shown = stage.messages(Stage.ADA, "slack").path(0);
        assertThat(shown.path("ephemeral").asBoolean()).isTrue();
        assertThat(shown.path("text").asString()).isEqualTo("Only you see this");
    }

    @Test
    void answersAResponseUrlFiveTimesWithinHalfAnHour() {
        var url = press().payload().path("response_url").asString();
        for (int i = 0; i < 5; i++) {
            assertThat(respond(url).status()).isEqualTo(200);
        }
        assertThat(respond(url).text("error")).isEqualTo("used_url");

        var late = press().payload().path("response_url").asString();
        stage.clock.advance(Duration.ofMinutes(31));
        assertThat(respond(late).status()).isEqualTo(404);
        assertThat(respond(late).text("error")).isEqualTo("expired_url");
    }

    private Stage.Reply respond(String url) {
        var path = url.substring(stage.simulator.base().toString().length());
        return stage.send(stage.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"again\"}")));
    }

    @Test
    void opensADialogOnceAndWithinThreeSeconds() {
        var trigger = press().payload().path("trigger_id").asString();
        assertThat(stage.slackForm("views.open", "trigger_id", trigger, "view", MODAL)
                        .text("ok"))
                .isEqualTo("true");
        assertThat(stage.slackForm("views.open", "trigger_id", trigger, "view", MODAL)
                        .text("error"))
                .isEqualTo("exchanged_trigger_id");

        var slow = press().payload().path("trigger_id").asString();
        stage.clock.advance(Duration.ofSeconds(4));
        assertThat(stage.slackForm("views.open", "trigger_id", slow, "view", MODAL)
                        .text("error"))
                .isEqualTo("expired_trigger_id");
    }

    @Test
    void submitsADialogWithItsValuesAndKeepsItOpenOnErrors() {
        var trigger = press().payload().path("trigger_id").asString();
        stage.slackForm("views.open", "trigger_id", trigger, "view", MODAL);

        assertThat(submit("").text("errors", "q")).isNotEmpty();

        stage.bot.answers(
                _ -> new ABot.Reply(200, "{\"response_action\":\"errors\",\"errors\":{\"q\":\"Too short\"}}"));
        assertThat(submit("why").text("errors", "q")).isEqualTo("Too short");
        assertThat(modal()).isEqualTo("ask");

        stage.bot.answers(_ -> new ABot.Reply(200, ""));
        submit("why not");
        var view = stage.bot.lastCall().payload().path("view");
        assertThat(view.path("state")
                        .path("values")
                        .path("q")
                        .path("words")
                        .path("value")
                        .asString())
                .isEqualTo("why not");
        assertThat(modal()).isEmpty();
    }

    private Stage.Reply submit(String words) {
        var values = "{\"values\":{\"q\":{\"words\":{\"type\":\"plain_text_input\",\"value\":\"" + words + "\"}}}}";
        return stage.page("POST", "/people/" + Stage.ADA + "/slack/submit", values);
    }

    private String modal() {
        return stage.window(Stage.ADA, "slack")
                .path("modal")
                .path("callback_id")
                .asString("");
    }

    @Test
    void retriesAnUnacknowledgedEventAtOnceAfterOneMinuteAndAfterFive() {
        stage.bot.answers(_ -> new ABot.Reply(500, ""));
        stage.page("POST", "/people/" + Stage.ADA + "/slack/say", "{\"text\":\"hello?\"}");
        assertThat(stage.bot.calls()).hasSize(2);

        stage.clock.advance(Duration.ofMinutes(1));
        stage.simulator.runHabits();
        await(3);
        stage.clock.advance(Duration.ofMinutes(5));
        stage.simulator.runHabits();
        await(4);

        var calls = stage.bot.calls();
        assertThat(calls)
                .extracting(call -> call.json().path("event_id").asString())
                .containsOnly(calls.getFirst().json().path("event_id").asString());
        assertThat(calls).extracting(call -> call.header("x-slack-retry-num")).containsExactly("", "1", "2", "3");
        assertThat(calls.getLast().header("x-slack-retry-reason")).isEqualTo("http_error");
        assertThat(stage.simulator.received().unacknowledged()).hasSize(4);
    }

    /** A retry that is due may be on its way in the simulator's own thread. */
    private void await(int calls) {
        for (int i = 0; i < 200 && stage.bot.calls().size() < calls; i++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(stage.bot.calls()).hasSize(calls);
    }

    @Test
    void updatesAndDeletesShowInTheWindow() {
        var ts = posted();
        stage.slackForm("chat.update", "channel", Stage.ADA_DM, "ts", ts, "text", "Changed");
        var changed = stage.messages(Stage.ADA, "slack").path(0);
        assertThat(changed.path("text").asString()).isEqualTo("Changed");
        assertThat(changed.path("edited").asBoolean()).isTrue();
        assertThat(changed.path("blocks")).isEmpty();

        stage.slackForm("chat.delete", "channel", Stage.ADA_DM, "ts", ts);
        assertThat(stage.messages(Stage.ADA, "slack").path(0).path("deleted").asBoolean())
                .isTrue();
        assertThat(stage.slackForm("conversations.history", "channel", Stage.ADA_DM)
                        .json()
                        .path("messages"))
                .isEmpty();
    }

    @Test
    void findsAMessageAgainByItsMetadata() {
        stage.slack("chat.postMessage", """
                {"channel":"U0ADA00001","text":"x",
                 "metadata":{"event_type":"muster_delivery","event_payload":{"delivery":"d-1"}}}""");

        var found = stage.slackForm("conversations.history", "channel", Stage.ADA_DM, "include_all_metadata", "true")
                .json()
                .path("messages")
                .path(0);
        assertThat(found.path("metadata").path("event_payload").path("delivery").asString())
                .isEqualTo("d-1");
        assertThat(stage.simulator.received().slack().deliveries()).containsEntry("d-1", 1);
    }
}
