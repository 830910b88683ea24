package dev.muster.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    private static final String TOKEN = "xoxb-1000000000000-written-in-the-file";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String GUID = "01234567-89ab-cdef-0123-456789abcdef";
    private static final Path SAMPLE =
            Path.of(System.getProperty("muster.root", "..")).resolve("docs/muster.sample.yaml");

    @TempDir
    Path folder;

    @Test
    void holdsToTheDefaultsWhereNothingIsSaid() throws IOException {
        Settings settings = read("slack: { bot-token: %s, signing-secret: %s }".formatted(TOKEN, SECRET), Map.of());

        assertThat(settings.ports()).isEqualTo(Settings.Ports.USUAL);
        assertThat(settings.database()).isEqualTo(Settings.Database.OWN);
        assertThat(settings.dataFolder()).isEqualTo(folder.resolve("data"));
        assertThat(settings.rolled().plan()).isEqualTo(folder.resolve("plan.yaml"));
        assertThat(settings.rolled().people()).isEqualTo(folder.resolve("people.csv"));
        assertThat(settings.slack().orElseThrow().botToken()).isEqualTo(TOKEN);
        assertThat(settings.slack().orElseThrow().apiBase()).isEqualTo(URI.create("https://slack.com/api/"));
        assertThat(settings.teams()).isEmpty();
    }

    @Test
    void readsEverythingThatCanBeSet() throws IOException {
        Settings settings = read("""
                plan: rollouts/intune.yaml
                people: /etc/muster/people.csv
                data: ../state
                port: 9000
                console-port: 9001
                database: { url: "jdbc:postgresql://db/muster", user: muster, password: secret }
                teams:
                  app-id: %1$s
                  tenant-id: %1$s
                  secret: s3cret
                  service: https://teams.example/
                  service-hosts: [one.example, two.example]
                """.formatted(GUID), Map.of());

        assertThat(settings.ports()).isEqualTo(new Settings.Ports(9000, 9001, false));
        assertThat(settings.rolled().plan()).isEqualTo(folder.resolve("rollouts/intune.yaml"));
        assertThat(settings.rolled().people()).isEqualTo(Path.of("/etc/muster/people.csv"));
        assertThat(settings.dataFolder()).isEqualTo(folder.resolveSibling("state"));
        assertThat(settings.database().url()).contains(URI.create("jdbc:postgresql://db/muster"));
        assertThat(settings.teams().orElseThrow().endpoints().serviceHosts())
                .containsExactly("one.example", "two.example");
        assertThat(settings.slack()).isEmpty();
        assertThat(settings.toString()).doesNotContain("secret").doesNotContain("s3cret");
    }

    @Test
    void letsTheEnvironmentWin() throws IOException {
        Settings settings = read(
                "{ port: 9000, slack: { bot-token: %s, signing-secret: %s } }".formatted(TOKEN, SECRET),
                Map.of("MUSTER_PORT", "9100", "MUSTER_SLACK_BOT_TOKEN", TOKEN + "-no", "MUSTER_COLOUR", "blue"));

        assertThat(settings.ports().platforms()).isEqualTo(9100);
        assertThat(settings.slack().orElseThrow().botToken()).endsWith("-no");
    }

    @Test
    void needsNoFileWhereTheEnvironmentSaysEverything() {
        Settings settings = SettingsFile.read(
                folder.resolve("muster.yaml"),
                Map.of("MUSTER_SLACK_BOT_TOKEN", TOKEN, "MUSTER_SLACK_SIGNING_SECRET", SECRET));

        assertThat(settings.slack()).isPresent();
    }

    @Test
    void takesSecretsFromFilesBesideIt() throws IOException {
        Files.writeString(folder.resolve("token"), TOKEN + "\n");
        Settings settings = read(
                "slack: { bot-token: 'file:token', signing-secret: 'file:%s' }"
                        .formatted(Files.writeString(folder.resolve("secret"), SECRET)),
                Map.of());

        assertThat(settings.slack().orElseThrow().botToken()).isEqualTo(TOKEN);
        assertThat(settings.slack().orElseThrow().signingSecret()).isEqualTo(SECRET);
    }

    @Test
    void namesTheSettingWhoseFileIsMissing() {
        assertThatThrownBy(() -> read("slack: { bot-token: 'file:nowhere' }", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("slack.bot-token")
                .hasMessageContaining(folder.resolve("nowhere").toString());
    }

    @Test
    void namesTheSettingThatIsNoAddress() {
        assertThatThrownBy(() -> read(
                        "teams: { app-id: %1$s, tenant-id: %1$s, secret: x, login: 'not an address' }".formatted(GUID),
                        Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("teams.login is not an address");
    }

    @Test
    void hasASampleWithEverySetting() throws IOException {
        Map<String, String> flat = FlatYaml.read(SAMPLE);
        assertThat(flat.keySet()).isEqualTo(SettingsFile.KEYS);

        Path copy = Files.copy(SAMPLE, folder.resolve("muster.yaml"));
        Settings sample =
                SettingsFile.read(copy, Map.of("MUSTER_SLACK_BOT_TOKEN", TOKEN, "MUSTER_SLACK_SIGNING_SECRET", SECRET));
        Settings bare = SettingsFile.read(
                folder.resolve("none.yaml"),
                Map.of("MUSTER_SLACK_BOT_TOKEN", TOKEN, "MUSTER_SLACK_SIGNING_SECRET", SECRET));
        assertThat(sample).isEqualTo(bare);
    }

    private Settings read(String text, Map<String, String> environment) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("muster.yaml"), text), environment);
    }
}
