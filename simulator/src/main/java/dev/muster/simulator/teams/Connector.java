package dev.muster.simulator.teams;

import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.CountingDoor;
import dev.muster.simulator.world.Faults;
import dev.muster.simulator.world.FaultyDoor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The connector's addresses: who calls, whether they must wait, and where a call goes. */
final class Connector implements Door, FaultyDoor.Errors, CountingDoor.Reading {
    private final Login login;
    private final TeamsLimits limits;
    private final Conversations conversations;

    Connector(Login login, TeamsLimits limits, Conversations conversations) {
        this.login = login;
        this.limits = limits;
        this.conversations = conversations;
    }

    @Override
    public Answer answer(Request request) {
        try {
            if (!request.bearer().filter(login::grants).isPresent()) {
                throw ConnectorError.notRegistered();
            }
            return identified(route(request));
        } catch (ConnectorError error) {
            return identified(error.answer());
        }
    }

    /** Below {@code /teams/v3/conversations}. */
    private Answer route(Request request) {
        var path = request.path();
        if (path.size() < 3 || !path.subList(1, 3).equals(List.of("v3", "conversations"))) {
            throw ConnectorError.badArgument("Unknown address.");
        }
        if (path.size() == 3) {
            return create(request);
        }
        return conversation(request, path.get(3), path.subList(4, path.size()));
    }

    private Answer create(Request request) {
        requireMethod(request, "POST");
        var body = Json.readObject(request.body())
                .orElseThrow(() -> ConnectorError.badSyntax("Invalid JSON in the body."));
        var member = body.path("members").path(0).path("id").asString("");
        return paced(limits.create(member), () -> conversations.create(body, member));
    }

    private Answer conversation(Request request, String id, List<String> rest) {
        var what = rest.isEmpty() ? "" : rest.getFirst();
        var name = rest.size() > 1 ? rest.get(1) : "";
        return switch (what) {
            case "" -> paced(limits.read(id), () -> conversations.describe(id));
            case "members", "pagedmembers" -> paced(limits.read(id), () -> conversations.members(id, what, name));
            case "activities" -> activities(request, id, rest);
            default -> throw ConnectorError.badArgument("Unknown address.");
        };
    }

    private Answer activities(Request request, String id, List<String> rest) {
        var activity = rest.size() > 1 ? rest.get(1) : "";
        if (rest.size() == 3 && rest.get(2).equals("members")) {
            return paced(limits.read(id), () -> conversations.members(id, "members", ""));
        }
        return paced(limits.send(id), () -> switch (request.method()) {
            case "POST" -> conversations.send(id, ActivityRules.read(request));
            case "PUT" -> conversations.update(id, activity, ActivityRules.read(request));
            case "DELETE" -> conversations.delete(id, activity);
            default -> Answer.empty(405);
        });
    }

    private Answer paced(Optional<Duration> wait, Supplier<Answer> effect) {
        return wait.isPresent()
                ? throttled((int) Math.max(1, wait.get().plusMillis(999).toSeconds()))
                : effect.get();
    }

    private static void requireMethod(Request request, String method) {
        if (!request.method().equals(method)) {
            throw ConnectorError.badArgument("Only " + method + " is possible here.");
        }
    }

    private static Answer identified(Answer answer) {
        return answer instanceof Answer.Whole whole
                ? Answer.with(
                        Answer.with(whole, "MS-CV", UUID.randomUUID().toString()),
                        "X-Correlating-OperationId",
                        UUID.randomUUID().toString())
                : answer;
    }

    /** The service as a whole wants to be left alone. */
    @Override
    public String scope(Request request) {
        return "";
    }

    @Override
    public boolean isSuccess(Answer.Whole answer) {
        return answer.status() / 100 == 2;
    }

    @Override
    public Answer throttled(int retryAfterSeconds) {
        var body = ConnectorError.envelope(429, "Throttled", "Too many requests.");
        return Answer.with(body, "Retry-After", Integer.toString(retryAfterSeconds));
    }

    @Override
    public Answer failed(Faults.Failure failure) {
        return ConnectorError.envelope(failure.status(), failure.code(), "The simulator was told to say so.");
    }

    @Override
    public Answer broken() {
        return ConnectorError.envelope(502, "ServiceError", "A dependency of the service failed.");
    }
}
