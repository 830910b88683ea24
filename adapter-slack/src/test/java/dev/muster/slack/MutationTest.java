package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bodies that are nearly Slack's, each truly signed, so that nothing but the reading stands between them and the inbox. */
class MutationTest {

    private static final int BODIES = 10_000;
    private static final long SEED = 20270705;

    @Test
    void answersTenThousandMutatedBodiesWithoutAnErrorOfItsOwn() throws Exception {
        Random random = new Random(SEED);
        List<byte[]> originals = originals();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (Doorstep doorstep = Doorstep.open()) {
            for (int number = 0; number < BODIES; number++) {
                byte[] body = mutated(originals.get(random.nextInt(originals.size())), random);
                HttpResponse<String> response = doorstep.post(body);
                assertThat(response.statusCode())
                        .as(() -> new String(body, StandardCharsets.UTF_8))
                        .isIn(200, 400, 413);
                assertThat(response.body()).doesNotContain("Exception", "\tat ", "java.");
                statuses.merge(response.statusCode(), 1, Integer::sum);
            }
        }
        // Both ends are reached, or the mutations test nothing.
        assertThat(statuses.get(200)).isGreaterThan(500);
        assertThat(statuses.get(400)).isGreaterThan(500);
    }

    private static List<byte[]> originals() {
        List<String> bodies = new ArrayList<>();
        Payloads.EVENTS.forEach(scenario -> bodies.add(Payloads.event(scenario)));
        Payloads.INTERACTIONS.forEach(scenario -> bodies.add(Payloads.interaction(scenario)));
        Payloads.COMMANDS.forEach(scenario -> bodies.add(Payloads.command(scenario)));
        return bodies.stream()
                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] body = original;
        int times = 1 + random.nextInt(3);
        for (int time = 0; time < times && body.length > 0; time++) {
            body = mutatedOnce(body, random);
        }
        return body;
    }

    private static byte[] mutatedOnce(byte[] body, Random random) {
        int at = random.nextInt(body.length);
        return switch (random.nextInt(10)) {
            case 0 -> spliced(body, 0, at, new byte[0], body.length);
            case 1 -> spliced(body, 0, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
            case 2 -> spliced(body, 0, at, new byte[0], Math.min(body.length, at + 1 + random.nextInt(40)));
            case 3 -> spliced(body, 0, at, body, at);
            case 4 -> spliced(body, 0, at, new byte[] {0}, at);
            case 5 -> spliced(body, 0, at, text("\\ud800"), at);
            case 6 -> replaced(body, "\"", "", random);
            case 7 ->
                replaced(
                        body,
                        "\"[^\"]*\"(?=\\s*[,}])",
                        List.of("null", "7", "[]", "{}", "\"\"", "1e999", "true")
                                .get(random.nextInt(7)),
                        random);
            case 8 ->
                replaced(
                        body,
                        "%22[^%]*%22(?=%2C|%7D)",
                        List.of("null", "7", "%5B%5D", "%7B%7D", "%22%22", "%00")
                                .get(random.nextInt(6)),
                        random);
            default -> replaced(body, "(?s)(&|%2C|,)[^&,]{0,40}", "$0$0", random);
        };
    }

    private static byte[] replaced(byte[] body, String pattern, String by, Random random) {
        String whole = new String(body, StandardCharsets.UTF_8);
        int from = random.nextInt(whole.length());
        return text(whole.substring(0, from) + whole.substring(from).replaceFirst(pattern, by));
    }

    private static byte[] spliced(byte[] body, int start, int end, byte[] between, int rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(body, start, end - start);
        out.writeBytes(between);
        out.write(body, rest, body.length - rest);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
