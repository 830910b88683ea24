package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamsInteractionTest {
    private static final String CARD = """
            {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive",
             "content":{"type":"AdaptiveCard","version":"1.5","actions":[
               {"type":"Action.Execute","verb":"enrolled","data":{"a":1}}]}}]}""";
    private static final String EXECUTE = "{\"type\":\"Action.Execute\",\"verb\":\"enrolled\",\"data\":{\"a\":1}}";

    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private Stage.Reply act(String action) {
        var id = stage.teams("POST", stage.adasChat() + "/activities", CARD).text("id");
        return stage.page(
                "POST",
                "/people/" + Stage.ADA + "/teams/act",
                "{\"activity\":\"" + id + "\",\"action\":" + action + ",\"inputs\":{\"b\":\"2\"}}");
    }

    @Test
    void sendsExecuteAsAnInvokeAndShowsTheCardThatComesBack() {
        stage.bot.answers(_ -> new ABot.Reply(200, """
                {"statusCode":200,"type":"application/vnd.microsoft.card.adaptive",
                 "value":{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Thanks"}]}}"""));

        var acted = act(EXECUTE);

        var activity = stage.bot.lastCall().json();
        assertThat(activity.path("type").asString()).isEqualTo("invoke");
        assertThat(activity.path("name").asString()).isEqualTo("adaptiveCard/action");
        var data = activity.path("value").path("action").path("data");
        assertThat(data.path("a").asInt()).isEqualTo(1);
        assertThat(data.path("b").asString()).isEqualTo("2");
        assertThat(acted.json().path("status").asInt()).isEqualTo(200);
        assertThat(stage.messages(Stage.ADA, "teams")
                        .path(0)
                        .path("attachments")
                        .toString())
                .contains("Thanks");
    }

    @Test
    void showsAToastOrAnErrorToTheOneWhoPressed() {
        stage.bot.answers(_ -> new ABot.Reply(
                200,
                "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.activity.message\",\"value\":\"Noted\"}"));
        assertThat(act(EXECUTE).text("toast")).isEqualTo("Noted");

        stage.bot.answers(_ -> new ABot.Reply(200, """
                {"statusCode":400,"type":"application/vnd.microsoft.error",
                 "value":{"code":"BadRequest","message":"Too late"}}"""));
        assertThat(act(EXECUTE).text("error")).isEqualTo("Too late");
    }

    @Test
    void sendsSubmitAsAMessageWithAValueAndNoText() {
        act("{\"type\":\"Action.Submit\",\"data\":{\"a\":1}}");

        var activity = stage.bot.lastCall().json();
        assertThat(activity.path("type").asString()).isEqualTo("message");
        assertThat(activity.has("text")).isFalse();
        assertThat(activity.path("value").path("b").asString()).isEqualTo("2");
        assertThat(activity.path("replyToId").asString())
                .isEqualTo(stage.messages(Stage.ADA, "teams").path(0).path("id").asString());
    }

    @Test
    void announcesInstallingAndRemoving() {
        stage.page("POST", "/people/" + Stage.BEN + "/teams/install", "");
        assertThat(stage.bot.calls())
                .extracting(call -> call.json().path("type").asString())
                .containsExactly("conversationUpdate", "installationUpdate");
        assertThat(stage.create(Stage.BEN_ENTRA).status()).isEqualTo(201);

        stage.page("POST", "/people/" + Stage.BEN + "/teams/uninstall", "");
        assertThat(stage.bot.lastCall().json().path("action").asString()).isEqualTo("remove");
        assertThat(stage.create(Stage.BEN_ENTRA).status()).isEqualTo(403);
    }

    @Test
    void writesTimesWithAndWithoutAFraction() {
        stage.page("POST", "/people/" + Stage.ADA + "/teams/say", "{\"text\":\"one\"}");
        stage.page("POST", "/people/" + Stage.ADA + "/teams/say", "{\"text\":\"two\"}");

        assertThat(stage.bot.calls())
                .extracting(call -> call.json().path("timestamp").asString())
                .containsExactly("2027-07-05T01:00:00.000Z", "2027-07-05T01:00:00Z");
    }

    @Test
    void updatesAndDeletesTheBotsOwnMessages() {
        var chat = stage.adasChat();
        var id = stage.teams("POST", chat + "/activities", CARD).text("id");

        stage.teams("PUT", chat + "/activities/" + id, "{\"type\":\"message\",\"text\":\"Changed\"}");
        assertThat(stage.messages(Stage.ADA, "teams").path(0).path("text").asString())
                .isEqualTo("Changed");
        stage.teams("DELETE", chat + "/activities/" + id, "");
        assertThat(stage.messages(Stage.ADA, "teams").path(0).path("deleted").asBoolean())
                .isTrue();
    }
}
