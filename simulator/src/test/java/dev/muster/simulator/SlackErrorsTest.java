package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackErrorsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chat.postMessage | {'channel':'D0ADA00001'} | no_text",
                "chat.postMessage | {'channel':'U0BEN00002','text':'x'} | channel_not_found",
                "chat.postMessage | {'channel':'D0ADA00001','text':'x','blocks':'nonsense'} | invalid_blocks_format",
                "chat.postMessage | {'channel':'D0ADA00001','text':'x','markdown_text':'y'} | markdown_text_conflict",
                "chat.postMessage | {'channel':'D0ADA00001','text':'x','metadata':'x'} | invalid_metadata_format",
                "chat.postMessage | {'channel':'D0ADA00001','text':'x','metadata':{'a':1}} | invalid_metadata_schema",
                "chat.postMessage | not json | invalid_json",
                "chat.update | {'channel':'U0ADA00001','ts':'1.000001','text':'x'} | channel_not_found",
                "chat.update | {'channel':'D0ADA00001','ts':'1.000001','text':'x'} | message_not_found",
                "chat.delete | {'channel':'D0ADA00001','ts':'1.000001'} | message_not_found",
                "conversations.open | {'users':'U0BEN00002'} | user_disabled",
                "conversations.open | {'users':'U404'} | user_not_found",
                "conversations.history | {'channel':'D404'} | channel_not_found",
                "users.info | {'user':'U404'} | user_not_found",
                "users.lookupByEmail | {'email':'nobody@example.com'} | users_not_found",
                "users.list | {'cursor':'nonsense'} | invalid_cursor",
                "views.open | {'trigger_id':'1.2.3','view':{'type':'home'}} | invalid_arguments",
            })
    void answersWithTheDocumentedCode(String method, String arguments, String code) {
        assertThat(stage.slack(method, arguments.replace('\'', '"')).text("error"))
                .isEqualTo(code);
    }

    @Test
    void cannotReachSomebodyWhoBlockedTheApp() {
        stage.page("POST", "/people/" + Stage.ADA + "/slack/block", "");

        assertThat(stage.slackForm("chat.postMessage", "channel", Stage.ADA_SLACK, "text", "x")
                        .text("error"))
                .isEqualTo("channel_not_found");
        assertThat(stage.slackForm("conversations.open", "users", Stage.ADA_SLACK)
                        .text("error"))
                .isEqualTo("user_not_visible");

        stage.page("POST", "/people/" + Stage.ADA + "/slack/unblock", "");
        assertThat(stage.slackForm("chat.postMessage", "channel", Stage.ADA_SLACK, "text", "x")
                        .text("ok"))
                .isEqualTo("true");
    }

    @Test
    void cannotChangeOrDeleteAPersonsMessage() {
        stage.page("POST", "/people/" + Stage.ADA + "/slack/say", "{\"text\":\"hi\"}");
        var ts = stage.messages(Stage.ADA, "slack").path(0).path("ts").asString();

        assertThat(stage.slackForm("chat.update", "channel", Stage.ADA_DM, "ts", ts, "text", "x")
                        .text("error"))
                .isEqualTo("cant_update_message");
        assertThat(stage.slackForm("chat.delete", "channel", Stage.ADA_DM, "ts", ts)
                        .text("error"))
                .isEqualTo("cant_delete_message");
    }

    @Test
    void refusesTheTokenOfARemovedApp() {
        stage.simulator.uninstallFromSlack();

        assertThat(stage.bot.lastCall().json().path("event").path("type").asString())
                .isEqualTo("app_uninstalled");
        assertThat(stage.slack("auth.test", "{}").text("error")).isEqualTo("account_inactive");
    }
}
