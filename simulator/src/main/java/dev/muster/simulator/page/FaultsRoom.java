package dev.muster.simulator.page;

import dev.muster.simulator.graph.GraphPlatform;
import dev.muster.simulator.mail.MailPlatform;
import dev.muster.simulator.slack.SlackPlatform;
import dev.muster.simulator.teams.TeamsPlatform;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Faults;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sim/api/faults}: what goes wrong, changed while it runs. */
public final class FaultsRoom implements Door {
    private final SlackPlatform slack;
    private final TeamsPlatform teams;
    private final MailPlatform mail;
    private final GraphPlatform graph;

    public FaultsRoom(SlackPlatform slack, TeamsPlatform teams, MailPlatform mail, GraphPlatform graph) {
        this.graph = graph;
        this.slack = slack;
        this.teams = teams;
        this.mail = mail;
    }

    @Override
    public Answer answer(Request request) {
        if (request.method().equals("PUT")) {
            var body = PageApi.body(request);
            var forSlack = faults(body.path("slack"), slack.faults());
            var forTeams = faults(body.path("teams"), teams.faults());
            var forMail = faults(body.path("mail"), mail.faults());
            var forGraph = faults(body.path("graph"), graph.faults());
            graph.set(forGraph);
            slack.set(forSlack);
            teams.set(forTeams);
            mail.set(forMail);
        } else if (!request.method().equals("GET")) {
            return PageApi.nothingHere(request);
        }
        var answer = Json.object();
        answer.set("slack", json(slack.faults()));
        answer.set("teams", json(teams.faults()));
        answer.set("mail", json(mail.faults()));
        answer.set("graph", json(graph.faults()));
        return Answer.json(answer);
    }

    /** A platform that the body does not name stays as it is; a fault that it does not name is off. */
    private static Faults faults(JsonNode asked, Faults now) {
        if (asked.isMissingNode()) {
            return now;
        }
        try {
            return new Faults(
                    reach(asked),
                    throttling(asked),
                    failures(asked.path("failures")),
                    asked.path("serverError").asDouble(0),
                    asked.path("resetAfterEffect").asDouble(0),
                    asked.path("slowMillis").asLong(0));
        } catch (IllegalArgumentException wrong) {
            throw new BadRequest(String.valueOf(wrong.getMessage()));
        }
    }

    private static Faults.Reach reach(JsonNode asked) {
        if (asked.path("refused").asBoolean(false)) {
            return Faults.Reach.REFUSED;
        }
        if (asked.path("silent").asBoolean(false)) {
            return Faults.Reach.SILENT;
        }
        return asked.path("outage").asBoolean(false) ? Faults.Reach.OUTAGE : Faults.Reach.OPEN;
    }

    private static Faults.Throttling throttling(JsonNode asked) {
        int usual = asked.path("retryAfter").asInt(Faults.NONE.throttling().least());
        return new Faults.Throttling(
                asked.path("throttle").asDouble(0),
                asked.path("retryAfterMin").asInt(usual),
                asked.path("retryAfterMax").asInt(usual));
    }

    private static List<Faults.Failure> failures(JsonNode asked) {
        return asked.valueStream()
                .map(failure -> new Faults.Failure(
                        failure.path("status").asInt(0),
                        failure.path("code").asString(""),
                        failure.path("share").asDouble(1)))
                .toList();
    }

    private static ObjectNode json(Faults faults) {
        var json = Json.object()
                .put("throttle", faults.throttling().share())
                .put("retryAfter", faults.throttling().least())
                .put("serverError", faults.serverError())
                .put("resetAfterEffect", faults.resetAfterEffect())
                .put("outage", faults.reach() == Faults.Reach.OUTAGE)
                .put("silent", faults.reach() == Faults.Reach.SILENT)
                .put("refused", faults.reach() == Faults.Reach.REFUSED)
                .put("slowMillis", faults.slowMillis());
        // The page sends back what it was given, with one thing changed.
        if (faults.throttling().least() < faults.throttling().most()) {
            json.put("retryAfterMin", faults.throttling().least())
                    .put("retryAfterMax", faults.throttling().most());
        }
        var failures = json.putArray("failures");
        faults.failures()
                .forEach(failure -> failures.addObject()
                        .put("status", failure.status())
                        .put("code", failure.code())
                        .put("share", failure.share()));
        return json;
    }
}
