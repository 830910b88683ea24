package dev.muster.simulator.page;

import dev.muster.simulator.slack.Press;
import dev.muster.simulator.slack.SlackPlatform;
import dev.muster.simulator.slack.SlackUser;
import dev.muster.simulator.web.Answer;
import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import dev.muster.simulator.world.Absent;
import dev.muster.simulator.world.Person;
import tools.jackson.databind.node.ObjectNode;

/** One person's Slack: the window, and what the person does in it. */
final class SlackRoom {
    private final SlackPlatform slack;

    SlackRoom(SlackPlatform slack) {
        this.slack = slack;
    }

    Answer answer(Person person, String action, Request request) {
        var user = slack.user(person.mail()).orElseThrow(() -> new Absent(person.mail() + " does not use Slack."));
        if (request.method().equals("GET") && action.isEmpty()) {
            return Answer.json(slack.window(user));
        }
        if (!request.method().equals("POST")) {
            return PageApi.nothingHere(request);
        }
        var body = PageApi.body(request);
        switch (action) {
            case "say" -> slack.say(user, Json.text(body, "conversation"), PageApi.required(body, "text"));
            case "press" -> slack.press(user, press(user, body));
            case "submit" -> {
                return submit(user, body);
            }
            case "home" -> slack.openHome(user);
            case "block" -> slack.block(user, true);
            case "unblock" -> slack.block(user, false);
            default -> {
                return PageApi.nothingHere(request);
            }
        }
        return ok();
    }

    private static Press press(SlackUser user, ObjectNode body) {
        return new Press(
                body.path("conversation").asString(user.conversation()),
                body.path("ts").asString(""),
                body.path("block_id").asString(""),
                PageApi.required(body, "action_id"),
                body.path("values"));
    }

    private Answer submit(SlackUser user, ObjectNode body) {
        if (body.path("close").asBoolean(false)) {
            slack.closeModal(user);
            return ok();
        }
        var errors = slack.submit(user, body.path("values"));
        return Answer.json(Json.object().put("ok", errors.isEmpty()).set("errors", errors));
    }

    private static Answer ok() {
        return Answer.json(Json.object().put("ok", true));
    }
}
