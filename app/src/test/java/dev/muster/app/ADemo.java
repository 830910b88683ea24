package dev.muster.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo as a newcomer starts it, in a process of its own; it can be killed and started again. */
final class ADemo implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port = FreePorts.inARow(3);
    private AProcess process;

    private ADemo(Path folder) {
        this.folder = folder;
        this.process = begin();
    }

    /** It keeps its data in {@code folder/data}. */
    static ADemo in(Path folder) {
        return new ADemo(folder);
    }

    private AProcess begin() {
        return AProcess.muster(folder, "demo", "--port", Integer.toString(port), "--data", data().toString());
    }

    ADemo awaitReady() {
        process.awaitSaying("Ctrl+C ends the demo.", PATIENCE);
        return this;
    }

    void kill() {
        process.kill();
    }

    void startAgain() {
        process = begin();
    }

    Path data() {
        return folder.resolve("data");
    }

    String err() {
        return process.err();
    }

    String windowOf(String mail, String platform) {
        return "http://127.0.0.1:%d/?person=%s&window=%s".formatted(port + 2, mail, platform);
    }

    String windowsOf(String mail) {
        return "http://127.0.0.1:%d/?person=%s".formatted(port + 2, mail);
    }

    String console() {
        return "http://127.0.0.1:%d/".formatted(port + 1);
    }

    String page() {
        return send(HttpRequest.newBuilder(URI.create(console())).build());
    }

    /** The simulator comes first, the rest of the demo later. */
    boolean isThere() {
        try {
            received();
            return true;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /** How many messages of the bot both platforms have seen. */
    int received() {
        JsonNode received = ask("received");
        return received.path("slack").path("messages").asInt()
                + received.path("teams").path("messages").asInt();
    }

    JsonNode ask(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder(api(path)).build()));
    }

    void slowDown(Duration everyCall) {
        Map<String, Long> slow = Map.of("slowMillis", everyCall.toMillis());
        String faults = JSON.writeValueAsString(Map.of("slack", slow, "teams", slow));
        send(HttpRequest.newBuilder(api("faults"))
                .PUT(BodyPublishers.ofString(faults))
                .build());
    }

    void say(String mail, String platform, String words) {
        send(HttpRequest.newBuilder(api("people/" + mail + "/" + platform + "/say"))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("text", words))))
                .build());
    }

    private URI api(String path) {
        return URI.create("http://127.0.0.1:%d/sim/api/%s".formatted(port + 2, path));
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** In order, so that the database server does not outlive the test; one that was killed is started for that. */
    @Override
    public void close() {
        if (!process.isAlive() && Files.exists(data().resolve("postgres/postmaster.pid"))) {
            startAgain();
            awaitReady();
        }
        if (process.isAlive()) {
            process.stop(PATIENCE);
        }
        http.close();
    }
}
