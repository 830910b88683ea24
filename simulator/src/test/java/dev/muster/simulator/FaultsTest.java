package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private Stage.Reply post() {
        return stage.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "x");
    }

    private Stage.Reply faults(String json) {
        return stage.page("PUT", "/faults", json);
    }

    @Test
    void throttlesAShareOfCallsWithTheGivenWait() {
        assertThat(faults("{\"slack\":{\"throttle\":1,\"retryAfter\":7}}").text("slack", "throttle"))
                .isEqualTo("1.0");

        assertThat(post().status()).isEqualTo(429);
        assertThat(post().header("retry-after")).isEqualTo("7");
        assertThat(stage.messages(Stage.ADA, "slack")).isEmpty();
        assertThat(stage.create(Stage.ADA_ENTRA).status()).isEqualTo(201);
    }

    @Test
    void failsWithAServerError() {
        faults("{\"slack\":{\"serverError\":1},\"teams\":{\"serverError\":1}}");

        assertThat(post().status()).isEqualTo(503);
        assertThat(stage.create(Stage.ADA_ENTRA).status()).isEqualTo(502);
        assertThat(stage.create(Stage.ADA_ENTRA).text("error", "code")).isEqualTo("ServiceError");
    }

    @Test
    void losesTheAnswerAfterTheEffect() {
        faults("{\"slack\":{\"resetAfterEffect\":1}}");

        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(stage.messages(Stage.ADA, "slack")).isNotEmpty();
    }

    @Test
    void answersNothingInAnOutageAndEverythingAfterwards() {
        faults("{\"slack\":{\"outage\":true}}");
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(stage.messages(Stage.ADA, "slack")).isEmpty();

        faults("{\"slack\":{}}");
        assertThat(post().text("ok")).isEqualTo("true");
    }

    @Test
    void takesItsTimeWhenSlow() {
        faults("{\"slack\":{\"slowMillis\":300}}");
        long begin = System.nanoTime();
        post();
        assertThat(System.nanoTime() - begin).isGreaterThan(300_000_000L);
    }

    @Test
    void drawsTheWaitBetweenTwoLengths() {
        faults("{\"slack\":{\"throttle\":1,\"retryAfterMin\":2,\"retryAfterMax\":4}}");

        var waits = IntStream.range(0, 40)
                .mapToObj(_ -> post().header("retry-after"))
                .collect(Collectors.toSet());
        assertThat(waits).containsExactlyInAnyOrder("2", "3", "4");
    }

    @Test
    void failsAShareOfCallsWithAGivenCode() {
        var chat = stage.adasChat();
        faults("""
                {"teams":{"failures":[{"status":403,"code":"BotNotInConversationRoster","share":0.5}]},
                 "slack":{"failures":[{"status":200,"code":"is_archived"}]}}""");

        assertThat(post().text("error")).isEqualTo("is_archived");
        var token = stage.teamsToken();
        var statuses = IntStream.range(0, 40)
                .mapToObj(_ -> stage.teams("GET", chat, "", token))
                .peek(reply -> stage.clock.advance(Duration.ofSeconds(1)))
                .map(reply -> reply.status() + reply.text("error", "code"))
                .collect(Collectors.toSet());
        assertThat(statuses).containsExactlyInAnyOrder("200", "403BotNotInConversationRoster");
    }

    @Test
    void leavesACallerWithoutAWordUntilTheSilenceIsOver() throws Exception {
        faults("{\"slack\":{\"silent\":true}}");
        var silent = new CompletableFuture<Throwable>();
        Thread.ofVirtual().start(() -> silent.complete(catchThrowable(this::post)));
        assertThatThrownBy(() -> silent.get(400, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        faults("{\"slack\":{}}");
        assertThat(silent.get(5, TimeUnit.SECONDS)).isInstanceOf(UncheckedIOException.class);
        assertThat(stage.messages(Stage.ADA, "slack")).isEmpty();
    }

    @Test
    void closesBeforeReadingOnAPortThatOthersNeed() {
        faults("{\"slack\":{\"refused\":true}}");
        assertThatThrownBy(this::post).isInstanceOf(UncheckedIOException.class);
        assertThat(stage.create(Stage.ADA_ENTRA).status()).isEqualTo(201);

        faults("{\"slack\":{}}");
        assertThat(post().text("ok")).isEqualTo("true");
    }

    @Test
    void doesNotListenOnAPortOfItsOwn() throws Exception {
        try (var apart = new Stage(SimulatorSettings::withAPortForEachPlatform)) {
            var slack = apart.simulator.slackBase();
            assertThat(slack).isNotEqualTo(apart.simulator.base()).isNotEqualTo(apart.simulator.teamsBase());
            apart.page("PUT", "/faults", "{\"slack\":{\"refused\":true}}");
            assertThatThrownBy(() -> new Socket("127.0.0.1", slack.getPort()).close())
                    .isInstanceOf(ConnectException.class);

            apart.page("PUT", "/faults", "{\"slack\":{}}");
            var test = apart.request("").uri(slack.resolve("/slack/api/api.test"));
            assertThat(apart.send(test.POST(HttpRequest.BodyPublishers.noBody()))
                            .text("ok"))
                    .isEqualTo("true");
        }
    }

    @Test
    void refusesSharesThatAreNone() {
        var refused = faults("{\"slack\":{\"throttle\":2}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).contains("share between 0 and 1");
    }
}
