package dev.muster.simulator.slack;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.CountingDoor;
import dev.muster.simulator.world.Faults;
import dev.muster.simulator.world.FaultyDoor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.node.ObjectNode;

/** The Web API: who calls, whether they must wait, and which method answers. */
final class SlackApi implements Door, FaultyDoor.Errors, CountingDoor.Reading {
    private static final byte[] OK = "{\"ok\":true".getBytes(StandardCharsets.US_ASCII);

    private final AtomicReference<Optional<SlackApp>> app;
    private final Workspace workspace;
    private final SlackLimits limits;
    private final Map<String, Method> methods;

    SlackApi(
            AtomicReference<Optional<SlackApp>> app,
            Workspace workspace,
            SlackLimits limits,
            Map<String, Method> methods) {
        this.app = app;
        this.workspace = workspace;
        this.limits = limits;
        this.methods = Map.copyOf(methods);
    }

    @Override
    public Answer answer(Request request) {
        var name = request.path().getLast();
        var method = methods.get(name);
        try {
            if (method == null) {
                throw new SlackError("unknown_method");
            }
            var arguments = Arguments.of(request);
            authorise(name, request, arguments);
            var wait = limits.wait(name, method, arguments);
            return wait.isPresent()
                    ? throttled(seconds(wait.get()))
                    : ok(method.handler().answer(arguments));
        } catch (SlackError error) {
            return notOk(error);
        }
    }

    private void authorise(String name, Request request, Arguments arguments) {
        if (name.equals("api.test")) {
            return;
        }
        var token = request.bearer().or(() -> arguments.text("token")).orElseThrow(() -> new SlackError("not_authed"));
        if (!app.get().map(SlackApp::botToken).filter(token::equals).isPresent()) {
            throw new SlackError("invalid_auth");
        }
        if (workspace.removed()) {
            throw new SlackError("account_inactive");
        }
    }

    private static Answer ok(ObjectNode fields) {
        var body = Json.object().put("ok", true).setAll(fields);
        return Answer.with(Answer.json(body), "X-OAuth-Scopes", Installation.SCOPES);
    }

    private static Answer notOk(SlackError error) {
        var body = Json.object().put("ok", false).put("error", error.code());
        if (!error.details().isEmpty()) {
            var messages = body.putObject("response_metadata").putArray("messages");
            error.details().forEach(messages::add);
        }
        return Answer.json(body);
    }

    private static int seconds(Duration wait) {
        return (int) Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** Slack's limits are those of each method. */
    @Override
    public String scope(Request request) {
        return request.path().getLast();
    }

    /** What is not ok comes with status 200 too. */
    @Override
    public boolean isSuccess(Answer.Whole answer) {
        var body = answer.body();
        return answer.status() / 100 == 2
                && body.remaining() >= OK.length
                && body.duplicate().limit(body.position() + OK.length).equals(ByteBuffer.wrap(OK));
    }

    @Override
    public Answer throttled(int retryAfterSeconds) {
        var body = Json.object().put("ok", false).put("error", "ratelimited");
        return Answer.with(Answer.json(429, body), "Retry-After", Integer.toString(retryAfterSeconds));
    }

    @Override
    public Answer failed(Faults.Failure failure) {
        return Answer.json(failure.status(), Json.object().put("ok", false).put("error", failure.code()));
    }

    @Override
    public Answer broken() {
        return Answer.text(503, "upstream connect error or disconnect/reset before headers");
    }
}
