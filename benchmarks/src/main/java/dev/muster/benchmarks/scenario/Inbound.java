package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.Platforms;
import dev.muster.benchmarks.stage.Stage;
import dev.muster.benchmarks.stage.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** How quickly Muster takes in what people write, alone or while it sends a broadcast at the platform's own rate. */
public record Inbound(int perSecond, int seconds, boolean duringBroadcast) {

    private static final double PLATFORM_RATE = 50;
    private static final Duration TO_BEGIN = Duration.ofSeconds(30);
    private static final int WARMING_UP_SECONDS = 10;
    private static final int LEAST_PEOPLE = 200;

    /** From the moment at which an event should have left the platform to the answer; {@code errors} had none, or not 2xx. */
    public record Result(double p50Ms, double p99Ms, double maxMs, int over3s, int errors) {}

    public Outcome<Result> run(Consumer<String> say) {
        try (Stage stage = Stage.forPeople(people())) {
            Platforms platforms = stage.openPlatforms("--no-limits");
            stage.startReplicas(1, PLATFORM_RATE);
            platforms.load(Math.max(1, perSecond / 4), WARMING_UP_SECONDS);
            if (duringBroadcast) {
                stage.operator().push();
                Waiting.upTo(
                        TO_BEGIN,
                        "the broadcast has begun",
                        () -> platforms.received().messages() > 0);
            }
            JsonNode load = platforms.load(perSecond, seconds);
            platforms.unacknowledged().forEach((reason, times) -> say.accept("%d times: %s".formatted(times, reason)));
            return judge(load);
        }
    }

    /** So many that the broadcast outlasts the load. */
    private int people() {
        return Math.max(LEAST_PEOPLE, duringBroadcast ? (int) (PLATFORM_RATE * (seconds + 20)) : 0);
    }

    private static Outcome<Result> judge(JsonNode load) {
        Result result = new Result(
                load.path("p50Millis").asDouble(),
                load.path("p99Millis").asDouble(),
                load.path("maxMillis").asDouble(),
                load.path("over3s").asInt(),
                load.path("errors").asInt());
        List<String> breaches = result.over3s() + result.errors() == 0
                ? List.of()
                : List.of("A platform would have repeated events, or told the person that the app does not answer.");
        return new Outcome<>(result, breaches);
    }
}
