package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void listsEverybodyWithTheirAccounts() {
        var people = stage.get("/sim/api/people").json();

        assertThat(people).hasSize(2);
        assertThat(people.path(0).path("mail").asString()).isEqualTo(Stage.ADA);
        assertThat(people.path(0).path("locale").asString()).isEqualTo("zh-TW");
        assertThat(people.path(0).path("slack").path("state").asString()).isEqualTo("active");
        assertThat(people.path(1).path("slack").path("state").asString()).isEqualTo("deactivated");
        assertThat(people.path(1).path("teams").path("state").asString()).isEqualTo("not-installed");
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        assertThat(stage.get("/sim/api/people/nobody@example.com").status()).isEqualTo(404);
        assertThat(stage.get("/sim/api/people/nobody@example.com").text("error"))
                .isEqualTo("Nobody here has the address nobody@example.com.");
        assertThat(stage.page("POST", "/people/" + Stage.ADA + "/slack/say", "{broken")
                        .status())
                .isEqualTo(400);
        assertThat(stage.page("POST", "/people/" + Stage.ADA + "/slack/say", "{}")
                        .text("error"))
                .isEqualTo("The body needs \"text\".");
        assertThat(stage.get("/sim/api/secrets").status()).isEqualTo(404);
        assertThat(stage.get("/../Simulator.class").status()).isEqualTo(404);
        assertThat(stage.page("POST", "/time", "{\"advance\":\"PT1H\"}").status())
                .isEqualTo(409);
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void tellsOfChangesAsTheyHappen() throws Exception {
        var stream =
                URI.create(stage.simulator.base() + "/sim/api/events").toURL().openStream();
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(": listening");
            stage.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "x");
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("event: changed");
            assertThat(lines.readLine()).isEqualTo("data: {\"mail\":\"ada@example.com\",\"platform\":\"slack\"}");
        }
    }

    @Test
    void showsThatTheAppDidNotAnswer() {
        stage.bot.answers(_ -> new ABot.Reply(500, ""));
        stage.page("POST", "/people/" + Stage.ADA + "/slack/say", "{\"text\":\"/rollout plan\"}");

        assertThat(stage.window(Stage.ADA, "slack").path("notice").asString())
                .isEqualTo("/rollout failed with the error \"dispatch_failed\" (HTTP 500)");
        assertThat(stage.get("/sim/api/received")
                        .json()
                        .path("unacknowledged")
                        .path(0)
                        .path("what")
                        .asString())
                .isEqualTo("command /rollout");
    }

    @Test
    void startsAsAProcessWithPeopleAndSkipsTime(@TempDir Path directory) throws Exception {
        var people = directory.resolve("people.json");
        Files.writeString(people, """
                [{"mail":"eva@example.com","name":"Eva","locale":"en-US","zone":"UTC",
                  "slack":{"id":"U0EVA00001"},"habits":{"enrollAfterDays":1}}]""");

        try (var alone =
                SimulatorProcess.start(List.of("--people", people.toString(), "--bot", "http://127.0.0.1:9"))) {
            var time = URI.create(alone.base() + "/sim/api/time");
            var request =
                    stage.request("").uri(time).POST(HttpRequest.BodyPublishers.ofString("{\"advance\":\"PT24H\"}"));
            assertThat(stage.send(request).json().path("performed").asInt()).isZero();
            assertThat(stage.send(stage.request("").uri(URI.create(alone.base() + "/sim/api/people")))
                            .json())
                    .hasSize(1);
        }
    }
}
