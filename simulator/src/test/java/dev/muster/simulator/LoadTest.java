package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LoadTest {
    private final Stage stage = new Stage();

    @BeforeEach
    void crowd() {
        stage.simulator.settle(Crowd.of(30));
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private JsonNode load(String platform, int perSecond) {
        var reply = stage.page(
                "POST", "/load", "{\"platform\":\"%s\",\"perSecond\":%d,\"seconds\":1}".formatted(platform, perSecond));
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void sendsSignedEventsOfDifferentPeopleInSlack() {
        var report = load("slack", 20);

        assertThat(report.path("sent").asInt()).isEqualTo(20);
        assertThat(report.path("acknowledged").asInt()).isEqualTo(20);
        assertThat(report.path("errors").asInt()).isZero();
        assertThat(report.path("p99Millis").asDouble())
                .isBetween(
                        report.path("p50Millis").asDouble(),
                        report.path("maxMillis").asDouble());
        var events = stage.bot.calls().stream().map(ABot.Call::json).toList();
        assertThat(events)
                .extracting(event -> event.at("/event/user").asString())
                .doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> event.path("event_id").asString())
                .doesNotHaveDuplicates();
        assertThat(events).extracting(event -> event.at("/event/ts").asString()).doesNotHaveDuplicates();
        assertThat(stage.bot.calls())
                .allMatch(call -> call.header("x-slack-signature").startsWith("v0="));
    }

    @Test
    void sendsSignedActivitiesOfDifferentPeopleInTeams() {
        var report = load("teams", 20);

        assertThat(report.path("acknowledged").asInt()).isEqualTo(20);
        var activities = stage.bot.calls().stream().map(ABot.Call::json).toList();
        assertThat(activities)
                .extracting(activity -> activity.at("/from/id").asString())
                .doesNotHaveDuplicates();
        assertThat(activities)
                .extracting(activity -> activity.path("id").asString())
                .doesNotHaveDuplicates();
        assertThat(stage.bot.calls())
                .allMatch(call -> call.header("authorization").startsWith("Bearer ey"));
    }

    @Test
    void isNotSlowedDownByASlowBotAndCountsFromThePlannedTime() {
        stage.bot.answers(_ -> {
            pause(300);
            return new ABot.Reply(200, "");
        });
        long begin = System.nanoTime();
        var report = load("slack", 20);

        // One after the other they would take six seconds.
        assertThat(System.nanoTime() - begin).isLessThan(4_000_000_000L);
        assertThat(report.path("p50Millis").asDouble()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void countsWhatTheBotDidNotTake() {
        var calls = new AtomicInteger();
        stage.bot.answers(_ -> new ABot.Reply(calls.incrementAndGet() % 2 == 0 ? 200 : 503, ""));

        assertThat(load("slack", 10).path("errors").asInt()).isEqualTo(5);
        assertThat(stage.page("POST", "/load", "{\"platform\":\"fax\"}").status())
                .isEqualTo(400);
        assertThat(stage.page("POST", "/load", "{\"platform\":\"slack\"}").status())
                .isEqualTo(400);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
