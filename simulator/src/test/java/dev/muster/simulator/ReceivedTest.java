package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceivedTest {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private Stage.Reply post(String delivery) {
        return stage.slack("chat.postMessage", """
                {"channel":"%s","text":"x","metadata":{"event_type":"e","event_payload":{"delivery":"%s"}}}""".formatted(Stage.ADA_DM, delivery));
    }

    private void faults(String json) {
        stage.page("PUT", "/faults", json);
    }

    private JsonNode slack() {
        return stage.get("/sim/api/received").json().path("slack");
    }

    private static int number(JsonNode json, String name) {
        return json.path(name).asInt(-1);
    }

    @Test
    void countsMessagesDeliveriesAndThoseThatCameMoreThanOnce() {
        post("d-1");
        post("d-2");
        post("d-2");
        post("d-3");

        assertThat(number(slack(), "messages")).isEqualTo(4);
        assertThat(number(slack(), "deliveries")).isEqualTo(3);
        assertThat(number(slack(), "repeated")).isEqualTo(1);
        assertThat(stage.get("/sim/api/received")
                        .json()
                        .at("/duplicates/0/delivery")
                        .asString())
                .isEqualTo("d-2");
    }

    @Test
    void listsEveryDeliveryOnALineOfItsOwn() {
        post("d-1");
        post("d-2");
        post("d-2");
        stage.teams("POST", stage.adasChat() + "/activities", """
                {"type":"message","text":"Hi","channelData":{"delivery":"d-3"}}""");

        assertThat(stage.get("/sim/api/received/deliveries").response().body().lines())
                .containsExactlyInAnyOrder("d-1", "d-2", "d-3");
        assertThat(stage.get("/sim/api/received/deliveries?platform=teams")
                        .response()
                        .body())
                .isEqualTo("d-3\n");
        assertThat(stage.get("/sim/api/received/deliveries?platform=fax").status())
                .isEqualTo(400);
    }

    @Test
    void tellsAcceptedFromRefusedFromUnansweredCalls() {
        post("d-1");
        stage.slackForm("chat.postMessage", "channel", "U0NOBODY", "text", "x");
        stage.teams("POST", "/a%3Anone/activities", "{\"type\":\"message\",\"text\":\"Hi\"}");
        faults("{\"slack\":{\"throttle\":1}}");
        post("d-2");

        assertThat(number(slack(), "accepted")).isEqualTo(1);
        assertThat(number(slack(), "refused")).isEqualTo(2);
        assertThat(number(slack(), "throttled")).isEqualTo(1);
        assertThat(number(slack(), "unanswered")).isZero();
        assertThat(number(stage.get("/sim/api/received").json().path("teams"), "refused"))
                .isEqualTo(1);
    }

    @Test
    void countsCallsThatCameInsideARetryAfterWindow() {
        faults("{\"slack\":{\"throttle\":1,\"retryAfter\":10}}");
        post("d-1");
        faults("{\"slack\":{}}");
        assertThat(number(slack(), "insideRetryAfter")).isZero();

        stage.clock.advance(Duration.ofMillis(900));
        post("d-2");
        stage.slackForm("users.info", "user", Stage.ADA_SLACK);
        assertThat(number(slack(), "insideRetryAfter")).isEqualTo(1);
        assertThat(number(slack(), "lateInsideRetryAfter")).isZero();

        stage.clock.advance(Duration.ofMillis(9_000));
        post("d-3");
        assertThat(number(slack(), "insideRetryAfter")).isEqualTo(2);
        assertThat(number(slack(), "lateInsideRetryAfter")).isEqualTo(1);

        stage.clock.advance(Duration.ofMillis(100));
        post("d-4");
        assertThat(number(slack(), "insideRetryAfter")).isEqualTo(2);
    }

    @Test
    void knowsTheMostWithinASlidingSecondAndWhenTheFirstAndLastCame() {
        var begin = stage.clock.instant();
        post("d-1");
        stage.clock.advance(Duration.ofMillis(600));
        post("d-2");
        stage.clock.advance(Duration.ofMillis(300));
        post("d-3");
        stage.clock.advance(Duration.ofMillis(100));
        post("d-4");

        assertThat(number(slack(), "peakMessagesPerSecond")).isEqualTo(3);
        assertThat(number(slack(), "peakPerSecond")).isEqualTo(3);
        assertThat(slack().path("firstAt").asString()).isEqualTo(begin.toString());
        assertThat(slack().path("lastAt").asString())
                .isEqualTo(begin.plusSeconds(1).toString());
    }

    @Test
    void keepsNoMoreMessagesInAllThanItWasTold() {
        try (var small = new Stage(settings -> settings.keepingInAll(2))) {
            for (int i = 0; i < 3; i++) {
                small.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "x" + i);
            }
            assertThat(small.messages(Stage.ADA, "slack")).hasSize(2);
            assertThat(small.simulator.received().slack().messages()).isEqualTo(3);
        }
    }
}
