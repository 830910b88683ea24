package dev.muster.simulator.page;

import dev.muster.simulator.slack.SlackPlatform;
import dev.muster.simulator.teams.TeamsPlatform;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Door;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Acknowledgements;
import dev.muster.simulator.world.Tally;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sim/api/received}: what really arrived, and what the app failed to acknowledge. */
public final class ReceivedRoom implements Door {
    private final SlackPlatform slack;
    private final TeamsPlatform teams;
    private final Acknowledgements missed;

    public ReceivedRoom(SlackPlatform slack, TeamsPlatform teams, Acknowledgements missed) {
        this.slack = slack;
        this.teams = teams;
        this.missed = missed;
    }

    @Override
    public Answer answer(Request request) {
        var answer = Json.object();
        var duplicates = Json.array();
        answer.set("slack", json("slack", slack.count(), duplicates));
        answer.set("teams", json("teams", teams.count(), duplicates));
        answer.set("duplicates", duplicates);
        var unacknowledged = answer.putArray("unacknowledged");
        missed.missed()
                .forEach(one -> unacknowledged
                        .addObject()
                        .put("platform", one.platform())
                        .put("what", one.what())
                        .put("reason", one.reason()));
        return Answer.json(answer);
    }

    private static ObjectNode json(String platform, Tally.Count count, ArrayNode duplicates) {
        count.repeated()
                .forEach((delivery, times) -> duplicates
                        .addObject()
                        .put("platform", platform)
                        .put("delivery", delivery)
                        .put("times", times));
        return Json.object().put("messages", count.messages()).put("people", count.people());
    }
}
