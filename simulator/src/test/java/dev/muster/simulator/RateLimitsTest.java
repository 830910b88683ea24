package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void takesAsManyTeamsCallsASecondAsItWasTold() {
        try (var stage = new Stage(settings -> settings.with(RateLimits.DOCUMENTED.withTeams(3)))) {
            assertThat(creations(stage, 5)).containsExactly(201, 201, 201, 429, 429);
            stage.clock.advance(Duration.ofMillis(1001));
            assertThat(creations(stage, 1)).containsExactly(201);
        }
    }

    private static List<Integer> creations(Stage stage, int many) {
        return IntStream.range(0, many)
                .mapToObj(_ -> stage.create(Stage.ADA_ENTRA).status())
                .toList();
    }

    @Test
    void takesAsManySlackMessagesASecondAsItWasTold() {
        try (var stage = new Stage(settings -> settings.with(RateLimits.DOCUMENTED.withSlack(2)))) {
            stage.simulator.settle(Crowd.of(3));
            var statuses = IntStream.range(0, 3)
                    .mapToObj(n -> stage.slackForm("chat.postMessage", "channel", "U0C%07d".formatted(n), "text", "x"))
                    .map(Stage.Reply::status)
                    .toList();
            assertThat(statuses).containsExactly(200, 200, 429);
        }
    }

    @Test
    void areAnOptionOfTheProcess() {
        try (var alone = SimulatorProcess.start(List.of(
                "--teams-per-second", "1000", "--slack-per-second", "50", "--keep-in-all", "7", "--crowd", "2"))) {
            assertThat(alone.messagesOf("person-1@example.com")).isEmpty();
        }
        assertThatThrownBy(() -> SimulatorProcess.start(List.of("--teams-per-second", "many")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--teams-per-second needs a number");
        assertThatThrownBy(() -> SimulatorProcess.start(List.of("--teams-per-second", "0")))
                .isInstanceOf(UsageException.class);
    }
}
