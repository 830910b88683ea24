package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {
    @Test
    void takesManyMessagesAtOnceWithoutLosingOrRepeatingAny() {
        try (var stage = new Stage(settings -> settings.withoutRateLimits().keeping(100))) {
            try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 400).forEach(i -> senders.submit(() -> send(stage, i)));
            }

            var slack = stage.simulator.received().slack();
            assertThat(slack.messages()).isEqualTo(400);
            assertThat(slack.deliveries()).hasSize(400);
            assertThat(slack.duplicates()).isEmpty();
            assertThat(stage.simulator.messagesOf(Stage.ADA))
                    .hasSize(100)
                    .extracting(ReceivedMessage::id)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    private static void send(Stage stage, int number) {
        stage.slack("chat.postMessage", """
                {"channel":"U0ADA00001","text":"x","metadata":
                 {"event_type":"muster_delivery","event_payload":{"delivery":"d-%d"}}}""".formatted(number));
    }
}
