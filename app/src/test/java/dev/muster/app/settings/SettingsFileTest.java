package dev.muster.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.channel.Platform;
import dev.muster.graph.GraphSettings;
import dev.muster.mail.MailSettings;
import dev.muster.teams.TeamsSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

    private static final String TOKEN = "xoxb-1000000000000-written-in-the-file";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String GUID = "01234567-89ab-cdef-0123-456789abcdef";
    private static final Path SAMPLE =
            Path.of(System.getProperty("muster.root", "..")).resolve("docs/muster.sample.yaml");

    private static final Map<String, String> CONNECTED =
            Map.of("MUSTER_SLACK_BOT_TOKEN", TOKEN, "MUSTER_SLACK_SIGNING_SECRET", SECRET);

    @TempDir
    Path folder;

    @Test
    void holdsToTheDefaultsWhereNothingIsSaid() throws IOException {
        Settings settings = read("slack: { bot-token: %s, signing-secret: %s }".formatted(TOKEN, SECRET), Map.of());

        assertThat(settings.ports()).isEqualTo(Settings.Ports.USUAL);
        assertThat(settings.keeping().database()).isEqualTo(Settings.Database.OWN);
        assertThat(settings.keeping().folder()).isEqualTo(folder.resolve("data"));
        assertThat(settings.rolled().plan()).isEqualTo(folder.resolve("plan.yaml"));
        assertThat(settings.rolled().people()).isEqualTo(folder.resolve("people.csv"));
        assertThat(settings.platforms().slack().orElseThrow().botToken()).isEqualTo(TOKEN);
        assertThat(settings.platforms().slack().orElseThrow().apiBase())
                .isEqualTo(URI.create("https://slack.com/api/"));
        assertThat(settings.platforms().teams()).isEmpty();
        assertThat(settings.platforms().rates()).isEqualTo(Rates.USUAL);
        assertThat(settings.keeping().retention().deliveries()).isEqualTo(Duration.ofDays(180));
        assertThat(settings.platforms().mail()).isEmpty();
    }

    @Test
    void readsWherePeopleComeFrom() throws IOException {
        String slack = "slack: { bot-token: %s, signing-secret: %s }\n".formatted(TOKEN, SECRET);
        assertThat(read(slack, Map.of()).rolled().directories()).isEqualTo(Directories.USUAL);
        assertThat(read(
                                slack
                                        + "directory: { sources: [file, slack], people: all, every-minutes: 5, most-lost-percent: 50 }",
                                Map.of())
                        .rolled()
                        .directories())
                .isEqualTo(new Directories(List.of("file", "slack"), false, Duration.ofMinutes(5), 50));
        assertThat(read(slack + "directory: { sources: slack }", Map.of())
                        .rolled()
                        .directories()
                        .onlyListed())
                .isFalse();
        assertThatThrownBy(() -> read(slack + "directory: { sources: [ldap] }", Map.of()))
                .hasMessageContaining("directory.sources is a list of file, slack and graph, not \"ldap\"");
        assertThatThrownBy(() -> read(slack + "directory: { people: some }", Map.of()))
                .hasMessageContaining("directory.people is listed or all");
        assertThatThrownBy(() -> read(slack + "directory: { every-minutes: 0 }", Map.of()))
                .hasMessageContaining("directory.every-minutes is a whole number from 1 to 10080");
    }

    @Test
    void readsEverythingThatCanBeSet() throws IOException {
        Settings settings = read("""
                plan: rollouts/intune.yaml
                people: /etc/muster/people.csv
                data: ../state
                port: 9000
                console-port: 9001
                retention: { days: 30 }
                rates: { slack-per-second: 2.5, teams-per-second: 10 }
                public-address: https://muster.example
                database: { url: "jdbc:postgresql://db/muster", user: muster, password: secret }
                teams:
                  app-id: %1$s
                  tenant-id: %1$s
                  secret: s3cret
                  service: https://teams.example/
                  service-hosts: [one.example, two.example]
                  install-missing-app: true
                  app-catalog-id: %1$s
                  graph: https://graph.example/v1.0
                mail:
                  host: smtp.example.com
                  port: 2525
                  from: Rollout <rollout@example.com>
                  reply-to: helpdesk@example.com
                  user: rollout@example.com
                  password: p4ss
                  tls: required
                """.formatted(GUID), Map.of());

        assertThat(settings.ports())
                .isEqualTo(new Settings.Ports(9000, 9001, false).at(Optional.of(URI.create("https://muster.example"))));
        assertThat(settings.rolled().plan()).isEqualTo(folder.resolve("rollouts/intune.yaml"));
        assertThat(settings.rolled().people()).isEqualTo(Path.of("/etc/muster/people.csv"));
        assertThat(settings.keeping().folder()).isEqualTo(folder.resolveSibling("state"));
        assertThat(settings.keeping().database().url()).contains(URI.create("jdbc:postgresql://db/muster"));
        assertThat(settings.platforms().teams().orElseThrow().endpoints().serviceHosts())
                .containsExactly("one.example", "two.example");
        assertThat(settings.platforms().teams().orElseThrow().installing())
                .isEqualTo(new TeamsSettings.Installing(
                        true, Optional.of(GUID), URI.create("https://graph.example/v1.0")));
        assertThat(settings.platforms().slack()).isEmpty();
        assertThat(settings.keeping().retention().deliveries()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.platforms().rates().perSecond())
                .isEqualTo(Map.of(Platform.SLACK, 2.5, Platform.TEAMS, 10.0));
        assertThat(settings.platforms().mail())
                .contains(new MailSettings(
                        "smtp.example.com",
                        2525,
                        "Rollout <rollout@example.com>",
                        Optional.of("helpdesk@example.com"),
                        Optional.of(new MailSettings.Login("rollout@example.com", "p4ss")),
                        MailSettings.Tls.REQUIRED));
        assertThat(settings.toString())
                .doesNotContain("secret")
                .doesNotContain("s3cret")
                .doesNotContain("p4ss");
    }

    @Test
    void letsTheBotOfTeamsReadGraph() throws IOException {
        Settings settings = read("""
                teams: { app-id: %1$s, tenant-id: %1$s, secret: s3cret, login: "https://login.example/tenant" }
                graph:
                  people: true
                  groups: [Retail, "it=IT Staff"]
                """.formatted(GUID), Map.of());

        GraphSettings graph = settings.platforms().graph().orElseThrow();
        assertThat(graph.registration()).isEqualTo(new GraphSettings.Registration(GUID, "s3cret", GUID));
        assertThat(graph.endpoints())
                .isEqualTo(new GraphSettings.Endpoints(
                        URI.create("https://graph.microsoft.com/v1.0"), URI.create("https://login.example/tenant")));
        assertThat(graph.reads()).isEqualTo(new GraphSettings.Reads(true, false));
        assertThat(graph.groups())
                .containsExactly(
                        new GraphSettings.AskedGroup("", "Retail"), new GraphSettings.AskedGroup("it", "IT Staff"));
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void letsAnotherRegistrationReadGraphBesideSlack() throws IOException {
        Settings settings = read("""
                slack: { bot-token: %2$s, signing-secret: %3$s }
                graph:
                  devices: true
                  app-id: %1$s
                  tenant-id: %1$s
                  secret: s3cret
                  root: https://graph.example/v1.0
                """.formatted(GUID, TOKEN, SECRET), Map.of());

        GraphSettings graph = settings.platforms().graph().orElseThrow();
        assertThat(graph.reads()).isEqualTo(new GraphSettings.Reads(false, true));
        assertThat(graph.endpoints())
                .isEqualTo(new GraphSettings.Endpoints(
                        URI.create("https://graph.example/v1.0"),
                        URI.create("https://login.microsoftonline.com/" + GUID)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "people: true | graph.app-id is missing",
                "people: perhaps, app-id: GUID, tenant-id: GUID, secret: x | graph.people is true or false",
                "groups: [IT], app-id: GUID, tenant-id: GUID, secret: x | graph reads nothing",
                "people: true, root: 'http://graph.example', app-id: GUID, tenant-id: GUID, secret: x | graph.root must be an https address",
                "people: true, login: 'no address', app-id: GUID, tenant-id: GUID, secret: x | graph.login is not an address"
            })
    void saysWhatGraphLacks(String given) {
        String[] parts = given.replace("GUID", GUID).split(" \\| ");

        assertThatThrownBy(() -> read(
                        "{ slack: { bot-token: %s, signing-secret: %s }, graph: { %s } }"
                                .formatted(TOKEN, SECRET, parts[0]),
                        Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(parts[1]);
    }

    @Test
    void letsTheEnvironmentWin() throws IOException {
        Settings settings = read(
                "{ port: 9000, slack: { bot-token: %s, signing-secret: %s } }".formatted(TOKEN, SECRET),
                Map.of("MUSTER_PORT", "9100", "MUSTER_SLACK_BOT_TOKEN", TOKEN + "-no", "MUSTER_COLOUR", "blue"));

        assertThat(settings.ports().platforms()).isEqualTo(9100);
        assertThat(settings.platforms().slack().orElseThrow().botToken()).endsWith("-no");
    }

    @Test
    void needsNoFileWhereTheEnvironmentSaysEverything() {
        Settings settings = SettingsFile.read(
                folder.resolve("muster.yaml"),
                Map.of("MUSTER_SLACK_BOT_TOKEN", TOKEN, "MUSTER_SLACK_SIGNING_SECRET", SECRET));

        assertThat(settings.platforms().slack()).isPresent();
    }

    @Test
    void takesSecretsFromFilesBesideIt() throws IOException {
        Files.writeString(folder.resolve("token"), TOKEN + "\n");
        Settings settings = read(
                "slack: { bot-token: 'file:token', signing-secret: 'file:%s' }"
                        .formatted(Files.writeString(folder.resolve("secret"), SECRET)),
                Map.of());

        assertThat(settings.platforms().slack().orElseThrow().botToken()).isEqualTo(TOKEN);
        assertThat(settings.platforms().slack().orElseThrow().signingSecret()).isEqualTo(SECRET);
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

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "fast", "1e9", "0.0", "1/s", "100000000"})
    void refusesARateThatIsNone(String rate) {
        assertThatThrownBy(() -> read("rates: { teams-per-second: '%s' }".formatted(rate), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("rates.teams-per-second is a number above 0")
                .hasMessageContaining(rate);
    }

    @Test
    void readsHowLongEachThingIsKept() throws IOException {
        Retention retention = read(
                        "retention: { talk-days: 3, ticket-days: 4, audit-days: 5, leaver-days: 6 }", CONNECTED)
                .keeping()
                .retention();
        assertThat(retention.deliveries()).isEqualTo(Duration.ofDays(180));
        assertThat(retention.talks()).isEqualTo(Duration.ofDays(3));
        assertThat(retention.tickets()).isEqualTo(Duration.ofDays(4));
        assertThat(retention.audit()).isEqualTo(Duration.ofDays(5));
        assertThat(retention.leavers()).isEqualTo(Duration.ofDays(6));
    }

    @Test
    void takesOnlyAnEncryptedPublicAddress() throws IOException {
        assertThat(read("public-address: https://muster.example", CONNECTED)
                        .ports()
                        .publicAddress())
                .contains(URI.create("https://muster.example"));
        assertThat(read("port: 9000", CONNECTED).ports().publicAddress()).isEmpty();
        assertThatThrownBy(() -> read("public-address: http://muster.example", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("public-address is the https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "1.5", "forever", "1000000"})
    void refusesToKeepForNoNumberOfDays(String days) {
        assertThatThrownBy(() -> read("retention: { days: '%s' }".formatted(days), Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("retention.days is a whole number of days")
                .hasMessageContaining(days);
    }

    @Test
    void namesTheSettingThatIsNeitherTrueNorFalse() {
        assertThatThrownBy(() -> read(
                        "teams: { app-id: %1$s, tenant-id: %1$s, secret: x, install-missing-app: perhaps }"
                                .formatted(GUID),
                        Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("teams.install-missing-app is true or false, not \"perhaps\"");
    }

    @Test
    void takesMailForAnAdditionToAChatOnly() {
        assertThatThrownBy(() -> read("mail: { host: smtp.example.com, from: rollout@example.com }", Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("neither Slack nor Teams is connected");
    }

    @Test
    void namesTheMailSettingThatIsMissing() {
        assertThatThrownBy(() -> read(
                        "{ slack: { bot-token: %s, signing-secret: %s }, mail: { host: smtp.example.com } }"
                                .formatted(TOKEN, SECRET),
                        Map.of()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("mail.from is missing");
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
