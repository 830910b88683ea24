package dev.muster.app;

import dev.muster.app.demo.StandIns;
import dev.muster.simulator.Simulator;
import dev.muster.slack.SlackSettings;
import dev.muster.teams.TeamsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code muster serve} on a database that it shares with others, in a process and a folder of its own. */
final class AReplica implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = FreePorts.inARow(2);
    private AProcess process;

    private AReplica(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = new HashMap<>(settings);
        this.settings.put("MUSTER_PORT", Integer.toString(port));
        this.settings.put("MUSTER_CONSOLE_PORT", Integer.toString(port + 1));
        this.process = begin();
    }

    /** It carries out the plan in {@code rollout}. */
    static AReplica in(Path folder, Path rollout, AServer database, Simulator simulator) {
        SlackSettings slack = StandIns.slack(simulator);
        TeamsSettings teams = StandIns.teams(simulator);
        try {
            return new AReplica(
                    Files.createDirectories(folder),
                    Map.ofEntries(
                            Map.entry(
                                    "MUSTER_PLAN", rollout.resolve("plan.yaml").toString()),
                            Map.entry(
                                    "MUSTER_PEOPLE",
                                    rollout.resolve("people.csv").toString()),
                            Map.entry("MUSTER_DATABASE_URL", database.url()),
                            Map.entry("MUSTER_DATABASE_USER", "postgres"),
                            Map.entry("MUSTER_RATES_SLACK_PER_SECOND", "20"),
                            Map.entry("MUSTER_RATES_TEAMS_PER_SECOND", "40"),
                            Map.entry("MUSTER_SLACK_BOT_TOKEN", slack.botToken()),
                            Map.entry("MUSTER_SLACK_SIGNING_SECRET", slack.signingSecret()),
                            Map.entry("MUSTER_SLACK_API_BASE", slack.apiBase().toString()),
                            Map.entry(
                                    "MUSTER_TEAMS_APP_ID", teams.registration().appId()),
                            Map.entry(
                                    "MUSTER_TEAMS_SECRET", teams.registration().secret()),
                            Map.entry(
                                    "MUSTER_TEAMS_TENANT_ID",
                                    teams.registration().tenant()),
                            Map.entry(
                                    "MUSTER_TEAMS_LOGIN",
                                    teams.endpoints().login().toString()),
                            Map.entry(
                                    "MUSTER_TEAMS_OPEN_ID_METADATA",
                                    teams.endpoints().openIdMetadata().toString()),
                            Map.entry(
                                    "MUSTER_TEAMS_SERVICE",
                                    teams.endpoints().service().toString()),
                            Map.entry(
                                    "MUSTER_TEAMS_SERVICE_HOSTS",
                                    String.join(",", teams.endpoints().serviceHosts()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AProcess begin() {
        return AProcess.muster(folder, settings, "serve");
    }

    AReplica awaitReady() {
        process.awaitSaying("Console", PATIENCE);
        return this;
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String err() {
        return process.err();
    }

    /** As whoever updates Muster does it; it must be over within the given time. */
    void stop(Duration drain) {
        process.stop(drain);
    }

    void startAgain() {
        process = begin();
    }

    HttpResponse<String> console(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port + 1, path)))
                .header("Accept", "text/html, */*")
                .build());
    }

    /** As Slack hands over an event; returns the status of the answer. */
    int slackEvent(String json) {
        String timestamp = Long.toString(InstantSource.system().instant().getEpochSecond());
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/slack/events".formatted(port)))
                        .header("Content-Type", "application/json")
                        .header("X-Slack-Request-Timestamp", timestamp)
                        .header("X-Slack-Signature", "v0=" + signed("v0:" + timestamp + ":" + json))
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build())
                .statusCode();
    }

    private String signed(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    settings.getOrDefault("MUSTER_SLACK_SIGNING_SECRET", "").getBytes(StandardCharsets.UTF_8),
                    "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.stop(PATIENCE);
        }
        http.close();
    }
}
