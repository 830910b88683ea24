package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path directory;

    private Stage stage() {
        return new Stage(settings -> settings.withJournal(directory.resolve("journal")));
    }

    @Test
    void forgetsNothingThatAnAbandonedInstanceAccepted() {
        // Never closed before the second one reads, as if it had been killed.
        try (var killed = stage()) {
            var ts = slack(killed, "d-1").text("ts");
            killed.slackForm("chat.update", "channel", Stage.ADA_DM, "ts", ts, "text", "Changed");
            killed.teams("POST", killed.adasChat() + "/activities", "{\"type\":\"message\",\"text\":\"Hi\"}");
            killed.page("POST", "/people/" + Stage.ADA + "/teams/block", "");
            var keys = killed.get("/login/openid/keys").response().body();
            var token = killed.teamsToken();

            try (var next = stage()) {
                assertThat(next.window(Stage.ADA, "slack")).isEqualTo(killed.window(Stage.ADA, "slack"));
                assertThat(next.window(Stage.ADA, "teams")).isEqualTo(killed.window(Stage.ADA, "teams"));
                assertThat(next.get("/login/openid/keys").response().body()).isEqualTo(keys);
                assertThat(next.teams("POST", next.adasChat() + "/activities", "{\"type\":\"typing\"}", token)
                                .status())
                        .isEqualTo(403);
                assertThat(next.simulator.received().slack().messages()).isEqualTo(1);
            }
        }
    }

    private static Stage.Reply slack(Stage stage, String delivery) {
        return stage.slack("chat.postMessage", """
                {"channel":"U0ADA00001","text":"x","metadata":
                 {"event_type":"muster_delivery","event_payload":{"delivery":"%s"}}}""".formatted(delivery));
    }

    @Test
    void countsADeliveryThatCameTwiceAcrossARestart() {
        try (var first = stage()) {
            slack(first, "d-1");
            slack(first, "d-2");
        }
        try (var second = stage()) {
            var again = slack(second, "d-1");
            assertThat(again.text("ok")).isEqualTo("true");
            assertThat(second.simulator.received().slack().duplicates()).containsExactly("d-1");
            assertThat(second.get("/sim/api/received")
                            .json()
                            .path("duplicates")
                            .path(0)
                            .path("times")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void toleratesALastLineThatWasNeverFinished() throws IOException {
        try (var first = stage()) {
            slack(first, "d-1");
        }
        Files.writeString(directory.resolve("journal"), "{\"part\":\"slack\",\"eff", StandardOpenOption.APPEND);

        try (var second = stage()) {
            slack(second, "d-2");
        }
        try (var third = stage()) {
            assertThat(third.simulator.received().slack().messages()).isEqualTo(2);
        }
    }

    @Test
    void keepsOnlyTheNewestMessagesButCountsThemAll() {
        try (var stage = new Stage(settings -> settings.withoutRateLimits().keeping(3))) {
            for (var delivery : List.of("a", "b", "c", "d", "e")) {
                slack(stage, delivery);
            }
            assertThat(stage.messages(Stage.ADA, "slack")).hasSize(3);
            assertThat(stage.simulator.received().slack().messages()).isEqualTo(5);
            assertThat(stage.simulator.messagesOf(Stage.ADA))
                    .extracting(message -> message.delivery().orElse(""))
                    .containsExactly("c", "d", "e");
        }
    }
}
