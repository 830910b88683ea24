package dev.muster.simulator.slack;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.FaultyDoor;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.node.ObjectNode;

/** The Web API: who calls, whether they must wait, and which method answers. */
final class SlackApi implements Door, FaultyDoor.Errors {
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

    @Override
    public Answer throttled(int retryAfterSeconds) {
        var body = Json.object().put("ok", false).put("error", "ratelimited");
        return Answer.with(Answer.json(429, body), "Retry-After", Integer.toString(retryAfterSeconds));
    }

    @Override
    public Answer broken() {
        return Answer.text(503, "upstream connect error or disconnect/reset before headers");
    }
}
