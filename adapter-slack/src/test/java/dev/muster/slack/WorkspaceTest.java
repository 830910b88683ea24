package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.slack.Heard.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkspaceTest {

    private static final Origin OURS = new Origin(Optional.of("T0MUSTER"), Optional.empty());
    private static final Origin FOREIGN = new Origin(Optional.of("T0ELSEWHERE"), Optional.empty());
    private static final Origin SISTER = new Origin(Optional.of("T0SISTER"), Optional.of("E0GRID"));

    @Test
    @Timeout(20)
    void learnsWhoWeAreWithoutAnybodyWaitingForIt() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (StubSlack slack = new StubSlack()) {
            slack.reacts(exchange -> {
                await(answered);
                byte[] us = "{\"ok\":true,\"team_id\":\"T0MUSTER\",\"enterprise_id\":\"E0GRID\"}"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, us.length);
                exchange.getResponseBody().write(us);
                exchange.close();
            });
            Workspace workspace = workspace(slack, Optional.empty(), new HandClock());
            assertThat(workspace.isOurs(FOREIGN)).isTrue();
            assertThat(workspace.isOurs(FOREIGN)).isTrue();
            answered.countDown();
            while (workspace.isOurs(FOREIGN)) {
                Thread.onSpinWait();
            }
            assertThat(workspace.isOurs(OURS)).isTrue();
            assertThat(workspace.isOurs(SISTER)).isTrue();
            assertThat(slack.received).extracting(StubSlack.Received::path).containsExactly("/api/auth.test");
        }
    }

    @Test
    @Timeout(20)
    void asksAgainAfterAMinuteWhenSlackDidNotSay() throws Exception {
        HandClock clock = new HandClock();
        try (StubSlack slack = new StubSlack()) {
            slack.answers("{\"ok\":false,\"error\":\"fatal_error\"}").answers("{\"ok\":true,\"team_id\":\"T0MUSTER\"}");
            Workspace workspace = workspace(slack, Optional.empty(), clock);
            workspace.isOurs(OURS);
            while (slack.received.isEmpty()) {
                Thread.onSpinWait();
            }
            clock.advance(Duration.ofSeconds(61));
            while (workspace.isOurs(FOREIGN)) {
                Thread.onSpinWait();
            }
            assertThat(slack.received).hasSize(2);
        }
    }

    @Test
    void asksNobodyWhenTheSettingsSay() throws Exception {
        try (StubSlack slack = new StubSlack()) {
            Workspace workspace = workspace(slack, Optional.of("T0MUSTER"), new HandClock());
            assertThat(workspace.isOurs(OURS)).isTrue();
            assertThat(workspace.isOurs(FOREIGN)).isFalse();
            assertThat(slack.received).isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Workspace workspace(StubSlack slack, Optional<String> team, HandClock clock) {
        SlackSettings settings =
                new SlackSettings(Doorstep.TOKEN, Doorstep.SECRET, slack.base(), team, SlackSettings.EVENTS_PATH);
        return new Workspace(settings, new SlackApi(settings), clock);
    }
}
