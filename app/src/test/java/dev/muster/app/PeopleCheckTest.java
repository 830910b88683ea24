package dev.muster.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.demo.StandIns;
import dev.muster.simulator.SimulatedPerson;
import dev.muster.simulator.Simulator;
import dev.muster.simulator.SimulatorSettings;
import dev.muster.slack.SlackSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code muster people check}: the file, the plan's groups, and the directories beside it. */
class PeopleCheckTest {

    private static final Path SAMPLE =
            Path.of(System.getProperty("muster.root", "..")).resolve("examples/intune-rollout");

    @TempDir
    Path folder;

    @Test
    void countsThePeopleOfEachGroup() {
        Spoken told = Spoken.by("people", "check", SAMPLE.resolve("people.csv"), "--plan", SAMPLE.resolve("plan.yaml"));
        assertThat(told.exit()).isZero();
        assertThat(told.out())
                .contains("it: ", "(expected: 40)", "in no group of the plan: ", "in groups of two waves");
        var json = Spoken.by(
                        "people",
                        "check",
                        SAMPLE.resolve("people.csv"),
                        "--plan",
                        SAMPLE.resolve("plan.yaml"),
                        "--json")
                .json();
        assertThat(json.path("groups").path("it").asInt()).isPositive();
        assertThat(json.path("people").asInt()).isEqualTo(247);
    }

    @Test
    void namesWhatTheDirectoriesDoNotAgreeOn() throws IOException {
        Path people = Files.writeString(
                folder.resolve("people.csv"),
                "name,mail,slack\nAda Yu,ada@example.com,U0WRONG\nBen,ben@example.com,\n");
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults())) {
            simulator.settle(List.of(
                    SimulatedPerson.of("ada@example.com", "Ada Yu", Locale.ENGLISH, ZoneId.of("UTC"))
                            .inSlack("U0ADA"),
                    SimulatedPerson.of("ben@example.com", "Somebody Else", Locale.ENGLISH, ZoneId.of("UTC"))
                            .inSlack("U0BEN")));
            StandIns.connect(simulator, 9);
            Spoken told = Spoken.by("people", "check", people, "--settings", settings(simulator));
            assertThat(told.out())
                    .contains(
                            "Slack: 2 people, left out: 2 bots.",
                            "ada@example.com: people.csv says Slack U0WRONG, Slack says Slack U0ADA",
                            "ben@example.com: people.csv says \u201cBen\u201d, Slack says \u201cSomebody Else\u201d",
                            "2 things on which the directories do not agree.",
                            "2 people, 0 problems.");
            assertThat(told.exit()).isEqualTo(Muster.REFUSED);
        }
    }

    private Path settings(Simulator simulator) throws IOException {
        SlackSettings slack = StandIns.slack(simulator);
        return Files.writeString(folder.resolve("muster.yaml"), """
                plan: %s
                directory: { sources: [file, slack] }
                slack: { bot-token: %s, signing-secret: %s, api-base: "%s" }
                """.formatted(
                        SAMPLE.resolve("plan.yaml").toAbsolutePath(),
                        slack.botToken(),
                        slack.signingSecret(),
                        slack.apiBase()));
    }
}
