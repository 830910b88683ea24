package dev.muster.simulator.page;

import dev.muster.simulator.slack.SlackPlatform;
import dev.muster.simulator.teams.TeamsPlatform;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Faults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sim/api/faults}: what goes wrong, changed while it runs. */
public final class FaultsRoom implements Door {
    private final SlackPlatform slack;
    private final TeamsPlatform teams;

    public FaultsRoom(SlackPlatform slack, TeamsPlatform teams) {
        this.slack = slack;
        this.teams = teams;
    }

    @Override
    public Answer answer(Request request) {
        if (request.method().equals("PUT")) {
            var body = PageApi.body(request);
            var forSlack = faults(body.path("slack"), slack.faults());
            var forTeams = faults(body.path("teams"), teams.faults());
            slack.set(forSlack);
            teams.set(forTeams);
        } else if (!request.method().equals("GET")) {
            return PageApi.nothingHere(request);
        }
        var answer = Json.object();
        answer.set("slack", json(slack.faults()));
        answer.set("teams", json(teams.faults()));
        return Answer.json(answer);
    }

    /** A platform that the body does not name stays as it is; a fault that it does not name is off. */
    private static Faults faults(JsonNode asked, Faults now) {
        if (asked.isMissingNode()) {
            return now;
        }
        try {
            return new Faults(
                    asked.path("throttle").asDouble(0),
                    asked.path("retryAfter").asInt(Faults.NONE.retryAfter()),
                    asked.path("serverError").asDouble(0),
                    asked.path("resetAfterEffect").asDouble(0),
                    asked.path("outage").asBoolean(false),
                    asked.path("slowMillis").asLong(0));
        } catch (IllegalArgumentException wrong) {
            throw new BadRequest(String.valueOf(wrong.getMessage()));
        }
    }

    private static ObjectNode json(Faults faults) {
        return Json.object()
                .put("throttle", faults.throttle())
                .put("retryAfter", faults.retryAfter())
                .put("serverError", faults.serverError())
                .put("resetAfterEffect", faults.resetAfterEffect())
                .put("outage", faults.outage())
                .put("slowMillis", faults.slowMillis());
    }
}
