package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Acknowledgements;
import dev.muster.simulator.world.Calling;
import dev.muster.simulator.world.Surroundings;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Calls the app: signed, waiting three seconds, and for events trying again. */
final class AppCalls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LONG_PATIENCE = Duration.ofSeconds(30);

    /** How long after the one before each retry comes. */
    private static final Duration[] RETRIES = {Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)};

    private final AtomicReference<Optional<SlackApp>> app;
    private final Surroundings around;
    private final Calling calling = new Calling();

    /** A body as it goes over the wire, with a word for the records. */
    private record Outgoing(String what, String contentType, String body) {}

    AppCalls(AtomicReference<Optional<SlackApp>> app, Surroundings around) {
        this.app = app;
        this.around = around;
    }

    /** An event: what is not acknowledged comes again at once, after one minute, and after five. */
    void event(ObjectNode envelope) {
        var what = "event " + envelope.path("event").path("type").asString("");
        attempt(new Outgoing(what, "application/json", envelope.toString()), 0, "");
    }

    /** An event sent once, whose answer is waited for as long as it takes. */
    Calling.Result knock(ObjectNode envelope) {
        return request(new Outgoing("load", "application/json", envelope.toString()), Map.of(), LONG_PATIENCE)
                .map(calling::post)
                .orElseGet(() -> new Calling.Result.Failed("connection_failed"));
    }

    Calling.Result command(Map<String, String> fields) {
        return form("command " + fields.get("command"), fields);
    }

    Calling.Result interaction(ObjectNode payload) {
        return form(payload.path("type").asString(""), Map.of("payload", payload.toString()));
    }

    private Calling.Result form(String what, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post(new Outgoing(what, "application/x-www-form-urlencoded", body), Map.of());
    }

    private void attempt(Outgoing event, int retry, String reason) {
        var headers = retry == 0
                ? Map.<String, String>of()
                : Map.of("x-slack-retry-num", Integer.toString(retry), "x-slack-retry-reason", reason);
        var failure = failure(post(event, headers));
        if (failure.isEmpty() || retry == RETRIES.length) {
            return;
        }
        var again = around.clock().instant().plus(RETRIES[retry]);
        if (RETRIES[retry].isZero()) {
            attempt(event, retry + 1, failure.get());
        } else {
            around.retries().add(again, () -> attempt(event, retry + 1, failure.get()));
        }
    }

    private static Optional<String> failure(Calling.Result result) {
        return switch (result) {
            case Calling.Result.Answered answered ->
                answered.well() || answered.noRetry() ? Optional.empty() : Optional.of("http_error");
            case Calling.Result.Failed(var reason) -> Optional.of(reason);
        };
    }

    private Calling.Result post(Outgoing outgoing, Map<String, String> headers) {
        return request(outgoing, headers, PATIENCE)
                .map(request -> recorded(outgoing.what(), calling.post(request)))
                .orElseGet(() -> new Calling.Result.Failed("connection_failed"));
    }

    /** Nothing when no app is installed. */
    private Optional<HttpRequest> request(Outgoing outgoing, Map<String, String> headers, Duration patience) {
        return app.get().map(to -> signed(to, outgoing, headers, patience));
    }

    private HttpRequest signed(SlackApp to, Outgoing outgoing, Map<String, String> headers, Duration patience) {
        var timestamp = Long.toString(around.clock().instant().getEpochSecond());
        var request = HttpRequest.newBuilder(to.requests())
                .timeout(patience)
                .header("Content-Type", outgoing.contentType())
                .header("User-Agent", "Slackbot 1.0 (simulated)")
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", Signature.of(to.signingSecret(), timestamp, outgoing.body()))
                .POST(HttpRequest.BodyPublishers.ofString(outgoing.body()));
        headers.forEach(request::header);
        return request.build();
    }

    private Calling.Result recorded(String what, Calling.Result result) {
        var reason = switch (result) {
            case Calling.Result.Failed(var failed) -> Optional.of(failed);
            case Calling.Result.Answered answered when answered.well() -> Optional.<String>empty();
            case Calling.Result.Answered answered -> Optional.of("HTTP " + answered.status());
        };
        reason.ifPresent(words -> around.missed().miss(new Acknowledgements.Missed("slack", what, words, PATIENCE)));
        return result;
    }

    /** The JSON that came back with an acknowledgement, if any did. */
    static Optional<ObjectNode> body(Calling.Result result) {
        return result instanceof Calling.Result.Answered answered && answered.well()
                ? Json.readObject(answered.body())
                : Optional.empty();
    }

    static boolean well(Calling.Result result) {
        return result instanceof Calling.Result.Answered answered && answered.well();
    }

    @Override
    public void close() {
        calling.close();
    }
}
