package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Ack;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {

    private static final String ASKING = Payloads.event("employee-asks-in-the-chat-with-us");

    private Doorstep doorstep;

    @BeforeEach
    void open() throws Exception {
        doorstep = Doorstep.open();
    }

    @AfterEach
    void close() throws Exception {
        doorstep.close();
    }

    @Test
    void acknowledgesWhatWasSeenBefore() throws Exception {
        doorstep.behaviour = inbound -> Ack.REPEATED;
        assertThat(doorstep.post(ASKING).statusCode()).isEqualTo(200);
    }

    @Test
    void asksForARepeatWhatCouldNotBeStoredAndTakesItInTheSameSecond() throws Exception {
        doorstep.behaviour = inbound -> Ack.UNAVAILABLE;
        HttpResponse<String> first = doorstep.post(ASKING);
        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("x-slack-no-retry")).isEmpty();
        doorstep.inbox.clear();
        doorstep.behaviour = inbound -> Ack.STORED;
        assertThat(doorstep.post(ASKING).statusCode()).isEqualTo(200);
        assertThat(doorstep.inbox).hasSize(1);
    }

    @Test
    void asksForARepeatWhenTheStoreFails() throws Exception {
        doorstep.behaviour = inbound -> {
            throw new IllegalStateException("the store is away");
        };
        HttpResponse<String> response = doorstep.post(ASKING);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).doesNotContain("away").doesNotContain("Exception");
        doorstep.behaviour = inbound -> Ack.STORED;
        assertThat(doorstep.post(ASKING).statusCode()).isEqualTo(200);
        assertThat(doorstep.inbox).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {(1 << 20) + 1, 3 << 20})
    void refusesABodyOfMoreThanAMebibyte(int size) throws Exception {
        HttpResponse<String> response = doorstep.post(" ".repeat(size));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("x-slack-no-retry")).contains("1");
    }

    @Test
    void takesABodyOfExactlyAMebibyte() throws Exception {
        String event = ASKING + " ".repeat((1 << 20) - ASKING.getBytes(StandardCharsets.UTF_8).length);
        assertThat(doorstep.post(event).statusCode()).isEqualTo(200);
        assertThat(doorstep.inbox).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "null",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event_id\":\"Ev1\"}",
                "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{}}",
                "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"app_home_opened\"}}",
                "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\",\"channel_type\":\"im\",\"user\":\"\"}}",
                "{\"type\":\"url_verification\"}",
                "{\"type\":{}}",
                "{\"type\":\"event_callback\"} trailing",
                "payload=",
                "payload=%7B%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A7%7D",
                "payload=%ZZ",
                "command=%2Frollout",
                "command=%2Frollout&user_id=U1",
                "hello",
                "\u0000"
            })
    void saysInPlainWordsWhatItCannotRead(String body) throws Exception {
        HttpResponse<String> response = doorstep.post(body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("x-slack-no-retry")).contains("1");
        assertThat(response.body()).startsWith("The ").endsWith(".").doesNotContain("Exception", "java", "\tat ");
        assertThat(doorstep.inbox).isEmpty();
    }

    @Test
    void refusesNestingOfAThousandLevels() throws Exception {
        String deep = "{\"type\":\"event_callback\",\"event_id\":\"Ev1\",\"event\":" + "[".repeat(1000)
                + "]".repeat(1000) + "}";
        assertThat(doorstep.post(deep).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesBytesThatAreNoText() throws Exception {
        assertThat(doorstep.post(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}).statusCode())
                .isEqualTo(400);
    }
}
