package dev.muster.benchmarks.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator in a process of its own: what the platforms received, and what goes wrong there. */
public final class Platforms implements AutoCloseable {

    static final String APP = "11111111-1111-4111-8111-111111111111";
    static final String SECRET = "simulated-client-secret";
    static final String TENANT = "22222222-2222-4222-8222-222222222222";

    private static final String SIGN_IN = "grant_type=client_credentials&client_id=" + APP + "&client_secret=" + SECRET
            + "&scope=https%3A%2F%2Fapi.botframework.com%2F.default";

    private static final Duration TO_START = Duration.ofMinutes(1);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Child process;
    private final URI base;

    private Platforms(Child process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** {@code muster} is the port where the bot is going to listen. */
    static Platforms start(Path folder, RolloutFolder rollout, int muster, List<String> limits) {
        int port = FreePorts.some(1).getFirst();
        List<String> arguments = new ArrayList<>(List.of(
                "simulator",
                "--port",
                Integer.toString(port),
                "--people",
                rollout.cast().toString(),
                "--bot",
                "http://127.0.0.1:" + muster,
                "--teams-app",
                APP,
                "--teams-password",
                SECRET,
                "--teams-tenant",
                TENANT));
        arguments.addAll(limits);
        Child process =
                Child.start("simulator", folder, Map.of(), Programs.benchmarks(arguments.toArray(String[]::new)));
        Platforms platforms = new Platforms(process, URI.create("http://127.0.0.1:" + port));
        platforms.awaitReady();
        return platforms;
    }

    private void awaitReady() {
        Waiting.upTo(TO_START, "the simulator answers", () -> {
            if (!process.isAlive()) {
                throw new Failed("The simulator did not start: " + process.lastWords());
            }
            return isThere();
        });
    }

    /** The bot is made known last; so where it can sign in, everybody is there. */
    private boolean isThere() {
        try {
            return http.send(signingIn().build(), BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("The simulator was not waited for", e);
        }
    }

    private HttpRequest.Builder signingIn() {
        return HttpRequest.newBuilder(base.resolve("/login/" + TENANT + "/oauth2/v2.0/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(SIGN_IN));
    }

    /** A token of the bot. */
    String signIn() {
        return JSON.readTree(text(signingIn())).path("access_token").asString();
    }

    URI base() {
        return base;
    }

    public Received received() {
        return Received.of(ask("received").path("teams"));
    }

    /** The mark of every delivery that arrived, each once. */
    public List<String> deliveries() {
        return text(request("received/deliveries?platform=teams")).lines().toList();
    }

    /** Why events were not acknowledged as the platform asks, with how often. */
    public Map<String, Long> unacknowledged() {
        return ask("received")
                .path("unacknowledged")
                .valueStream()
                .collect(Collectors.groupingBy(
                        one -> one.path("reason").asString(), TreeMap::new, Collectors.counting()));
    }

    /** Faults of Teams; those that are not named are off. */
    public void faults(Map<String, ?> teams) {
        text(request("faults").PUT(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("teams", teams)))));
    }

    /** Writes to the bot, whether it answers or not, and says how quickly it took that. */
    public JsonNode load(int perSecond, int seconds) {
        Map<String, Object> load = Map.of("platform", "teams", "perSecond", perSecond, "seconds", seconds);
        return JSON.readTree(text(request("load")
                .timeout(Duration.ofSeconds(seconds + 60L))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(load)))));
    }

    private JsonNode ask(String path) {
        return JSON.readTree(text(request(path)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/sim/api/" + path)).timeout(Duration.ofSeconds(30));
    }

    JsonNode post(String path, String token, Object body) {
        return JSON.readTree(text(HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private String text(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Failed("The simulator answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new Failed("The simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("The simulator was not waited for", e);
        }
    }

    @Override
    public void close() {
        process.close();
        http.close();
    }
}
