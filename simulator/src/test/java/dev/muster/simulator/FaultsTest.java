package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
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
    void refusesSharesThatAreNone() {
        var refused = faults("{\"slack\":{\"throttle\":2}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).contains("share between 0 and 1");
    }
}
