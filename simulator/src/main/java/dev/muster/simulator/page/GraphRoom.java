package dev.muster.simulator.page;

import dev.muster.simulator.graph.GraphPlatform;
import dev.muster.simulator.graph.GraphRules;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sim/api/graph}: who is in Entra and in which groups, which devices Intune has, and what Graph lets callers do. */
public final class GraphRoom implements Door {
    private final GraphPlatform graph;

    public GraphRoom(GraphPlatform graph) {
        this.graph = graph;
    }

    @Override
    public Answer answer(Request request) {
        var rest = PageApi.rest(request);
        var what = request.method() + " " + (rest.isEmpty() ? "" : rest.getFirst()) + " " + rest.size();
        return switch (what) {
            case "GET rules 1" -> Answer.json(json(graph.rules()));
            case "PUT rules 1" -> rules(request);
            case "GET users 1" -> list(graph.users());
            case "PUT users 2" -> Answer.json(graph.changeUser(rest.get(1), PageApi.body(request)));
            case "DELETE users 2" -> done(() -> graph.removeUser(rest.get(1)));
            case "GET groups 1" -> Answer.json(graph.groups());
            case "PUT groups 2" ->
                done(() -> graph.nameGroup(rest.get(1), PageApi.required(PageApi.body(request), "displayName")));
            case "PUT groups 4" -> done(() -> graph.changeMember(rest.get(1), rest.get(3), true));
            case "DELETE groups 4" -> done(() -> graph.changeMember(rest.get(1), rest.get(3), false));
            case "GET devices 1" -> list(graph.devices());
            case "POST devices 1" -> enroll(PageApi.body(request));
            case "PUT devices 2" -> Answer.json(graph.changeDevice(rest.get(1), PageApi.body(request)));
            case "DELETE devices 2" -> done(() -> graph.removeDevice(rest.get(1)));
            default -> PageApi.nothingHere(request);
        };
    }

    private Answer enroll(ObjectNode body) {
        var mail = PageApi.required(body, "mail");
        body.remove("mail");
        return Answer.json(graph.enroll(mail, body));
    }

    /** What is not named stays as it is. */
    private Answer rules(Request request) {
        var body = PageApi.body(request);
        var now = graph.rules();
        try {
            graph.set(new GraphRules(
                    body.has("permissions")
                            ? body.path("permissions")
                                    .valueStream()
                                    .map(name -> name.asString(""))
                                    .collect(Collectors.toSet())
                            : now.permissions(),
                    body.path("pageSize").asInt(now.pageSize()),
                    new GraphRules.Limits(
                            body.path("directoryUnitsPer10Seconds")
                                    .asInt(now.limits().directoryUnits()),
                            body.path("deviceRequestsPer20Seconds")
                                    .asInt(now.limits().deviceRequests()))));
        } catch (IllegalArgumentException wrong) {
            throw new BadRequest(String.valueOf(wrong.getMessage()));
        }
        return Answer.json(json(graph.rules()));
    }

    private static ObjectNode json(GraphRules rules) {
        var json = Json.object()
                .put("pageSize", rules.pageSize())
                .put("directoryUnitsPer10Seconds", rules.limits().directoryUnits())
                .put("deviceRequestsPer20Seconds", rules.limits().deviceRequests());
        var permissions = json.putArray("permissions");
        rules.permissions().stream().sorted().forEach(permissions::add);
        return json;
    }

    private static Answer list(List<? extends JsonNode> all) {
        var array = Json.array();
        all.forEach(array::add);
        return Answer.json(array);
    }

    private static Answer done(Runnable act) {
        act.run();
        return Answer.json(Json.object().put("ok", true));
    }
}
