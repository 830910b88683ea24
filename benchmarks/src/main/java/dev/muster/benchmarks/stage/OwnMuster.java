package dev.muster.benchmarks.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Muster as a newcomer starts it: by {@code ./muster}, with a database of its own. */
public final class OwnMuster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final JsonMapper JSON = new JsonMapper();

    private final Opened opened = new Opened();
    private final TempFolder folder = opened.add(TempFolder.create());
    private final HttpClient http = opened.add(HttpClient.newHttpClient());

    /** From the command until it says that it is ready; it is ended in order afterwards. */
    public Duration serve(int people) {
        RolloutFolder rollout = RolloutFolder.in(folder.resolve("rollout"), people);
        Map<String, String> environment =
                new ReplicaSettings(rollout, folder.resolve("data"), "", 50).environment(NOBODY, 0);
        Child muster = opened.add(Child.start("serve", folder.path(), environment, Programs.script("serve")));
        Duration ready = muster.awaitSaying(Replica.READY, PATIENCE);
        muster.stop(PATIENCE);
        return ready;
    }

    /** From the command until an employee sees the first message. */
    public Duration demo() {
        int port = FreePorts.inARow(3);
        Child demo = opened.add(Child.start(
                "demo",
                folder.path(),
                Map.of(),
                Programs.script(
                        "demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.resolve("demo").toString())));
        Duration visible = Waiting.upTo(PATIENCE, "the first message arrived", () -> arrived(port + 2) > 0);
        demo.stop(PATIENCE);
        return visible;
    }

    private long arrived(int port) {
        try {
            URI received = URI.create("http://127.0.0.1:%d/sim/api/received".formatted(port));
            JsonNode body =
                    JSON.readTree(http.send(HttpRequest.newBuilder(received).build(), BodyHandlers.ofString())
                            .body());
            return body.path("slack").path("messages").asLong()
                    + body.path("teams").path("messages").asLong();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("The demo was not waited for", e);
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
