package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TeamsLimitsTest {
    private static final String HI = "{\"type\":\"message\",\"text\":\"Hi\"}";

    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void takesSevenMessagesASecondInAConversation() {
        var chat = stage.adasChat();
        var token = stage.teamsToken();
        for (int i = 0; i < 7; i++) {
            assertThat(stage.teams("POST", chat + "/activities", HI, token).status())
                    .isEqualTo(201);
        }

        var refused = stage.teams("POST", chat + "/activities", HI, token);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("error", "code")).isEqualTo("Throttled");
        assertThat(refused.header("retry-after")).isEqualTo("1");

        stage.clock.advance(Duration.ofMillis(1001));
        assertThat(stage.teams("POST", chat + "/activities", HI, token).status())
                .isEqualTo(201);
        assertThat(stage.teams("POST", chat + "/activities", HI, token).status())
                .isEqualTo(429);
    }

    @Test
    void refusesMoreThanAHundredKilobytesInUtf16() {
        var big = "{\"type\":\"message\",\"text\":\"" + "字".repeat(51_200) + "\"}";

        var refused = stage.teams("POST", stage.adasChat() + "/activities", big);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text("error", "code")).isEqualTo("MessageSizeTooBig");
    }

    @Test
    void makesTwoMessagesOfTextWithACardAndTellsNoId() {
        var both = """
                {"type":"message","text":"Hi","attachments":[
                  {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}""";

        var sent = stage.teams("POST", stage.adasChat() + "/activities", both);

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().has("id")).isFalse();
        assertThat(stage.messages(Stage.ADA, "teams")).hasSize(2);
    }

    @Test
    void refusesToCreateForSomebodyWithoutTheApp() {
        var refused = stage.create(Stage.BEN_ENTRA);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("error", "code")).isEqualTo("ForbiddenOperationException");
        assertThat(stage.create("nobody").status()).isEqualTo(400);
    }

    @Test
    void answersWithTheRawBodyOfABlockedThread() {
        var chat = stage.adasChat();
        stage.page("POST", "/people/" + Stage.ADA + "/teams/block", "");

        var refused = stage.teams("POST", chat + "/activities", HI);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().has("error")).isFalse();
        assertThat(refused.json().path("errorCode").asInt()).isEqualTo(209);
        var inner = Stage.JSON.readTree(refused.text("message"));
        assertThat(inner.path("subCode").asString()).isEqualTo("MessageWritesBlocked");
    }

    @Test
    void knowsMissingConversationsActivitiesAndMembers() {
        var chat = stage.adasChat();
        assertThat(stage.teams("POST", "/a%3Anone/activities", HI).text("error", "code"))
                .isEqualTo("ConversationNotFound");
        assertThat(stage.teams("PUT", chat + "/activities/1", HI).text("error", "code"))
                .isEqualTo("ActivityNotFoundInConversation");
        assertThat(stage.teams("DELETE", chat + "/activities/1", "").status()).isEqualTo(404);
        assertThat(stage.send(stage.request("/teams/v3/conversations" + chat + "/members/nobody")
                                .header("Authorization", "Bearer " + stage.teamsToken())
                                .GET())
                        .text("error", "code"))
                .isEqualTo("MemberNotFoundInConversation");
        assertThat(stage.teams("POST", chat + "/activities", "{}").text("error", "code"))
                .isEqualTo("BadSyntax");
    }

    @Test
    void listsTheOneMemberOfAPersonalConversation() {
        var members = stage.send(stage.request("/teams/v3/conversations" + stage.adasChat() + "/pagedmembers")
                .header("Authorization", "Bearer " + stage.teamsToken())
                .GET());

        assertThat(members.json().path("members").path(0).path("email").asString())
                .isEqualTo(Stage.ADA);
        var id = members.json().path("members").path(0).path("id").asString();
        assertThat(stage.create(id).status()).isEqualTo(201);
        assertThat(URLEncoder.encode(id, StandardCharsets.UTF_8)).startsWith("29%3A");
    }
}
