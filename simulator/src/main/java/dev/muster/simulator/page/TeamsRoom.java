package dev.muster.simulator.page;

import dev.muster.simulator.teams.TeamsPlatform;
import dev.muster.simulator.teams.TeamsUser;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Person;
import tools.jackson.databind.node.ObjectNode;

/** One person's Teams: the window, and what the person does in it. */
final class TeamsRoom {
    private final TeamsPlatform teams;

    TeamsRoom(TeamsPlatform teams) {
        this.teams = teams;
    }

    Answer answer(Person person, String action, Request request) {
        var user = teams.user(person.mail()).orElseThrow(() -> new Absent(person.mail() + " does not use Teams."));
        if (request.method().equals("GET") && action.isEmpty()) {
            return Answer.json(teams.window(user));
        }
        if (!request.method().equals("POST")) {
            return PageApi.nothingHere(request);
        }
        var body = PageApi.body(request);
        switch (action) {
            case "say" -> teams.say(user, PageApi.required(body, "text"));
            case "act" -> {
                return act(user, body);
            }
            case "react" -> teams.react(user, PageApi.required(body, "activity"), PageApi.required(body, "type"));
            case "block" -> teams.block(user, true);
            case "unblock" -> teams.block(user, false);
            case "install" -> teams.install(user, true);
            case "uninstall" -> teams.install(user, false);
            default -> {
                return PageApi.nothingHere(request);
            }
        }
        return Answer.json(Json.object().put("ok", true));
    }

    private Answer act(TeamsUser user, ObjectNode body) {
        var acting = teams.act(user, PageApi.required(body, "activity"), body.path("action"), body.path("inputs"));
        return Answer.json(Json.object()
                .put("status", acting.status())
                .put("toast", acting.toast().orElse(null))
                .put("error", acting.error().orElse(null)));
    }
}
