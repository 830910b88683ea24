package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final byte[] BODY =
            Payloads.command("admin-types-a-command-in-a-channel").getBytes(StandardCharsets.UTF_8);

    private static Doorstep doorstep;

    @BeforeAll
    static void open() throws Exception {
        doorstep = Doorstep.open();
    }

    @AfterAll
    static void close() throws Exception {
        doorstep.close();
    }

    @AfterEach
    void nextHour() {
        doorstep.inbox.clear();
        doorstep.clock.advance(Duration.ofHours(1));
    }

    @Test
    void takesWhatSlackSigned() throws Exception {
        assertThat(doorstep.post(BODY).statusCode()).isEqualTo(200);
        assertThat(doorstep.inbox).hasSize(1);
    }

    /** The example in Slack's description of request signing. */
    @Test
    void agreesWithSlacksOwnExample() {
        byte[] body = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                        + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                .getBytes(StandardCharsets.UTF_8);
        Signatures signatures = new Signatures(Doorstep.SECRET, () -> Instant.ofEpochSecond(1531420618L));
        assertThat(signatures.isGenuine(
                        "1531420618", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", body))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyHexDigit")
    void refusesASignatureWithOneWrongDigit(int position) throws Exception {
        StringBuilder signature = new StringBuilder(genuine(doorstep.now()));
        int at = "v0=".length() + position;
        signature.setCharAt(at, Character.forDigit(Character.digit(signature.charAt(at), 16) ^ 1, 16));
        assertRefused(doorstep.post(BODY, Long.toString(doorstep.now()), signature.toString()));
    }

    static IntStream everyHexDigit() {
        return IntStream.range(0, 64);
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void refusesASignatureInAnotherForm(String form) throws Exception {
        String hex = genuine(doorstep.now()).substring(3);
        String disguised = form.replace("HEX", hex.toUpperCase(Locale.ROOT)).replace("hex", hex);
        assertRefused(doorstep.post(BODY, Long.toString(doorstep.now()), disguised));
    }

    static Stream<String> disguises() {
        return Stream.of(
                "", "v0=", "hex", "v1=hex", "V0=hex", "v0=HEX", "v0=hex0", "v0=hex,v0=hex", "v0:hex", "sha256=hex");
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, -1, 0, 1, 299, 300})
    void takesATimestampWithinFiveMinutes(long away) throws Exception {
        long timestamp = doorstep.now() + away;
        assertThat(doorstep.post(BODY, Long.toString(timestamp), genuine(timestamp))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -3600, 3600, -86_400 * 365, 86_400 * 365})
    void refusesATimestampFurtherAwayInEitherDirection(long away) throws Exception {
        long timestamp = doorstep.now() + away;
        assertRefused(doorstep.post(BODY, Long.toString(timestamp), genuine(timestamp)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "9223372036854775808",
                "99999999999999999999999",
                "-1",
                "+1814778000",
                "1.8e9",
                "0x6c2b",
                "１８１４７７８０００"
            })
    void refusesATimestampThatIsNoNumberOfSeconds(String timestamp) throws Exception {
        String signature = Doorstep.signature(timestamp, BODY);
        HttpRequest request = HttpRequest.newBuilder(doorstep.address())
                .header("X-Slack-Request-Timestamp", timestamp.replaceAll("[^ -~]", "?"))
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(BODY))
                .build();
        assertRefused(doorstep.send(request));
    }

    @Test
    void refusesRequestsWithoutTheHeadersOrWithTwoOfOne() throws Exception {
        String timestamp = Long.toString(doorstep.now());
        HttpRequest.Builder bare =
                HttpRequest.newBuilder(doorstep.address()).POST(HttpRequest.BodyPublishers.ofByteArray(BODY));
        assertRefused(doorstep.send(bare.copy().build()));
        assertRefused(doorstep.send(
                bare.copy().header("X-Slack-Request-Timestamp", timestamp).build()));
        assertRefused(doorstep.send(
                bare.copy().header("X-Slack-Signature", genuine(doorstep.now())).build()));
        assertRefused(doorstep.send(bare.copy()
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", genuine(doorstep.now()))
                .header("X-Slack-Signature", "v0=0000")
                .build()));
    }

    @ParameterizedTest
    @MethodSource("reencodings")
    void refusesTheSameWordsInOtherBytes(String body) throws Exception {
        long timestamp = doorstep.now();
        assertRefused(
                doorstep.post(body.getBytes(StandardCharsets.UTF_8), Long.toString(timestamp), genuine(timestamp)));
    }

    static Stream<String> reencodings() {
        String body = new String(BODY, StandardCharsets.UTF_8);
        return Stream.of(
                body.replace("+", "%20"),
                body.replace("%2F", "%2f"),
                body + "&",
                body + "\n",
                body.replace("it", "hr"),
                "");
    }

    @Test
    void refusesASignatureOfAnotherMoment() throws Exception {
        assertRefused(doorstep.post(BODY, Long.toString(doorstep.now() - 1), genuine(doorstep.now())));
    }

    @Test
    void acknowledgesAReplayWithoutASecondEffect() throws Exception {
        String timestamp = Long.toString(doorstep.now());
        String signature = genuine(doorstep.now());
        for (int time = 0; time < 5; time++) {
            assertThat(doorstep.post(BODY, timestamp, signature).statusCode()).isEqualTo(200);
            doorstep.clock.advance(Duration.ofMinutes(1));
        }
        assertThat(doorstep.inbox).hasSize(1);
    }

    @Test
    void remembersASignatureForAsLongAsItIsValidInEitherDirection() throws Exception {
        long ahead = doorstep.now() + 300;
        String signature = genuine(ahead);
        doorstep.post(BODY, Long.toString(ahead), signature);
        doorstep.clock.advance(Duration.ofMinutes(10));
        assertThat(doorstep.post(BODY, Long.toString(ahead), signature).statusCode())
                .isEqualTo(200);
        assertThat(doorstep.inbox).hasSize(1);
    }

    private static String genuine(long timestamp) throws Exception {
        return Doorstep.signature(Long.toString(timestamp), BODY);
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(doorstep.inbox).isEmpty();
    }
}
