package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Notices;
import tools.jackson.databind.node.ObjectNode;

/** A user's Teams as the page draws it. */
final class UserWindow {
    private final Tenant tenant;
    private final Notices notices;

    UserWindow(Tenant tenant, Notices notices) {
        this.tenant = tenant;
        this.notices = notices;
    }

    ObjectNode of(TeamsUser user) {
        var window = Json.object();
        var conversation = window.putArray("conversations").addObject();
        conversation.put("id", user.conversation()).put("title", "Muster");
        var messages = conversation.putArray("messages");
        tenant.messages(user).forEach(message -> messages.add(json(user, message)));
        return window.put("notice", notices.of(user.person()).orElse(null));
    }

    private static ObjectNode json(TeamsUser user, TeamsMessage message) {
        var activity = message.activity();
        var json = Json.object().put("id", message.id());
        json.putObject("from")
                .put("id", message.byApp() ? "28:bot" : user.id())
                .put("name", message.byApp() ? "Muster" : user.person().name())
                .put("bot", message.byApp());
        json.put("text", activity.path("text").asString(""))
                .put("textFormat", activity.path("textFormat").asString("markdown"));
        json.set("attachments", activity.path("attachments").isArray() ? activity.path("attachments") : Json.array());
        if (activity.has("suggestedActions")) {
            json.set("suggestedActions", activity.path("suggestedActions"));
        }
        return json.put("at", message.at().toString())
                .put("summary", activity.path("summary").asString(""))
                .put("edited", message.edited())
                .put("deleted", message.deleted());
    }
}
