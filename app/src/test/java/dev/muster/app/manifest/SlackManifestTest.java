package dev.muster.app.manifest;

import static dev.muster.app.manifest.ManifestLine.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SlackManifestTest {

    private static final String EVENTS = "https://muster.example/slack/events";

    @Test
    void keepsToTheOfficialSchema() throws IOException {
        String json = typed("slack", "--url", "https://muster.example").out();
        OfficialSchema.SLACK.accepts(json);
        OfficialSchema.SLACK.refuses(json.replace("\"name\": \"Muster\"", "\"name\": 7"));
    }

    @Test
    void sendsEverythingToOneAddress() {
        JsonNode app = typed("slack", "--url", "https://muster.example/").json();
        assertThat(app.at("/settings/event_subscriptions/request_url").asString())
                .isEqualTo(EVENTS);
        assertThat(app.at("/settings/interactivity/request_url").asString()).isEqualTo(EVENTS);
        assertThat(app.at("/features/slash_commands/0/url").asString()).isEqualTo(EVENTS);
        assertThat(app.at("/features/slash_commands/0/command").asString()).isEqualTo("/rollout");
    }

    @Test
    void letsPeopleWriteToTheBot() {
        JsonNode app = typed("slack", "--url", "https://muster.example").json();
        assertThat(app.at("/features/app_home/messages_tab_enabled").asBoolean())
                .isTrue();
        assertThat(app.at("/features/app_home/messages_tab_read_only_enabled").asBoolean(true))
                .isFalse();
        assertThat(app.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
    }

    @Test
    void asksForTheScopesOfItsCalls() {
        JsonNode app = typed("slack", "--url", "https://muster.example").json();
        assertThat(app.at("/oauth_config/scopes/bot"))
                .extracting(JsonNode::asString)
                .contains("chat:write", "commands", "im:history", "im:write", "metadata.message:read", "users:read");
        assertThat(app.at("/settings/event_subscriptions/bot_events"))
                .extracting(JsonNode::asString)
                .contains("message.im", "app_home_opened", "app_uninstalled", "tokens_revoked");
    }

    @Test
    void writesToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("slack.json");
        ManifestLine line = typed("slack", "--url", "https://muster.example", "--out", file.toString());
        assertThat(line).isEqualTo(new ManifestLine("", "", 0));
        assertThat(Files.readString(file))
                .isEqualTo(typed("slack", "--url", "https://muster.example").out());
    }

    @Test
    void saysWhereItCouldNotWrite(@TempDir Path folder) {
        ManifestLine line = typed(
                "slack",
                "--url",
                "https://muster.example",
                "--out",
                folder.resolve("no/where.json").toString());
        assertThat(line.exit()).isEqualTo(2);
        assertThat(line.err()).contains("where.json cannot be written", "--out");
    }

    @Test
    void saysThatTheAddressIsMissing() {
        ManifestLine line = typed("slack");
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).startsWith("--url is missing").contains("https://muster.example");
        assertThat(line.exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://muster.example",
                "muster.example",
                "https://",
                "https://a b",
                "https://muster.example?x=1",
                "https://muster.example\"}",
                "file:///etc/passwd"
            })
    void refusesAnAddressThatSlackWouldNotCall(String url) {
        ManifestLine line = typed("slack", "--url", url);
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).startsWith("--url is \"" + url + "\"").contains("https address");
        assertThat(line.exit()).isEqualTo(2);
    }
}
