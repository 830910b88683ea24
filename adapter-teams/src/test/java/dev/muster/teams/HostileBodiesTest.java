package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies nobody would send in good faith, under a valid token: no server error, no stack trace. */
@Timeout(120)
class HostileBodiesTest {

    private static final List<String> SEEDS = List.of(
            "said-in-private", "said-in-channel", "pressed-submit", "pressed-execute", "bot-added", "installed");

    private static PlatformStandIn teams;
    private static RunningBot bot;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        teams = new PlatformStandIn();
        teams.announces(Signing.KEY, "msteams");
        bot = new RunningBot(teams.settings());
        token = Signing.bearer(teams.service().toString());
    }

    @AfterAll
    static void stop() {
        bot.close();
        teams.close();
    }

    @Test
    void tenThousandMutationsGiveNoServerError() throws Exception {
        Random random = new Random(20261122);
        for (int i = 0; i < 10_000; i++) {
            byte[] body = mutated(
                    Samples.payload(SEEDS.get(i % SEEDS.size()), teams.service().toString())
                            .getBytes(StandardCharsets.UTF_8),
                    random);
            HttpResponse<String> answer = bot.post(token, body);
            // 501 is the documented answer to an invoke nobody handles.
            assertThat(answer.statusCode()).as("mutation %d", i).isIn(200, 400, 401, 403, 501);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ", "dev.muster", "jackson");
        }
    }

    private static byte[] mutated(byte[] body, Random random) {
        byte[] mutated = body.clone();
        return switch (random.nextInt(6)) {
            case 0 -> java.util.Arrays.copyOf(mutated, random.nextInt(mutated.length));
            case 1 -> withBytes(mutated, random, 1 + random.nextInt(8));
            case 2 -> swapped(mutated, random);
            case 3 -> replaced(mutated, "\"a:1private\"", random);
            case 4 -> replaced(mutated, "\"29:1xyz\"", random);
            default -> replaced(mutated, "\"zh-TW\"", random);
        };
    }

    private static byte[] withBytes(byte[] body, Random random, int count) {
        for (int i = 0; i < count; i++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private static byte[] swapped(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.UTF_8);
        int cut = random.nextInt(text.length());
        return (text.substring(cut) + text.substring(0, cut)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] replaced(byte[] body, String value, Random random) {
        List<String> hostile = List.of(
                "null",
                "[]",
                "{}",
                "-1",
                "1e999",
                "true",
                "\"\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"\\udc00x\"",
                "\"../../etc/passwd\"",
                "\"%0d%0aX: 1\"",
                "\"" + "a".repeat(10_000) + "\"",
                "[".repeat(500) + "]".repeat(500),
                "\"${jndi:ldap://x}\"",
                "\"<at>Muster</at>\"",
                "\"x-" + "y-".repeat(200) + "\"");
        return new String(body, StandardCharsets.UTF_8)
                .replace(value, hostile.get(random.nextInt(hostile.size())))
                .getBytes(StandardCharsets.UTF_8);
    }

    static List<String> malformed() {
        return List.of(
                "",
                " ",
                "null",
                "[]",
                "42",
                "\"text\"",
                "{",
                "}",
                "{}x",
                "{\"type\":\"message\"}{}",
                "\u0000",
                "{\"a\":".repeat(2_000),
                "[".repeat(100_000),
                "{\"a\":1e99999999}",
                "\uFEFF",
                "NaN",
                "<xml/>");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void turnsAwayWhatIsNoActivity(String body) throws Exception {
        assertThat(bot.post(token, body).statusCode()).isIn(400, 401);
    }

    @Test
    void turnsAwayMoreThanOneMebibyteWith413() throws Exception {
        byte[] body = new byte[1024 * 1024 + 1];
        java.util.Arrays.fill(body, (byte) ' ');
        assertThat(bot.post(token, body).statusCode()).isEqualTo(413);
    }

    @Test
    void readsNoBodyOfAStranger() throws Exception {
        assertThat(bot.post("", new byte[900_000]).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "multipart/form-data; boundary=x",
                "nonsense",
                "application/x-www-form-urlencoded"
            })
    void takesOnlyJson(String type) throws Exception {
        URI endpoint = bot.endpoint();
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", type)
                .header("Authorization", token)
                .POST(BodyPublishers.ofString(
                        Samples.payload("said-in-private", teams.service().toString())))
                .build();
        assertThat(bot.send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void makesTextFitForEveryStore() throws Exception {
        bot.reset();
        String body = Samples.payload("said-in-private", teams.service().toString())
                .replace("how do I enroll?", "a\\u0000b\\ud800c&#0;d");
        assertThat(bot.post(token, body).statusCode()).isEqualTo(200);
        assertThat(bot.received.getFirst().toString())
                .contains("a\uFFFDb\uFFFDc")
                .doesNotContain("\u0000");
    }
}
