package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Notices;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A member's Slack as the page draws it. */
final class MemberWindow {
    private final Workspace workspace;
    private final Views views;
    private final Notices notices;

    MemberWindow(Workspace workspace, Views views, Notices notices) {
        this.workspace = workspace;
        this.views = views;
        this.notices = notices;
    }

    ObjectNode of(SlackUser user) {
        var window = Json.object();
        var conversations = window.putArray("conversations");
        add(conversations, user, "im", Map.entry(user.conversation(), Installation.BOT_NAME));
        workspace.channels().entrySet().forEach(channel -> add(conversations, user, "channel", channel));
        views.top(user.id()).ifPresentOrElse(view -> window.set("modal", view), () -> window.putNull("modal"));
        workspace.home(user.id()).ifPresentOrElse(view -> window.set("home", view), () -> window.putNull("home"));
        return window.put("notice", notices.of(user.person()).orElse(null));
    }

    private void add(ArrayNode conversations, SlackUser user, String kind, Map.Entry<String, String> channel) {
        var conversation = conversations
                .addObject()
                .put("id", channel.getKey())
                .put("title", channel.getValue())
                .put("kind", kind);
        var messages = conversation.putArray("messages");
        workspace.messages(channel.getKey()).stream()
                .filter(message -> message.visibleTo(user.id()))
                .forEach(message -> messages.add(json(message)));
    }

    private ObjectNode json(SlackMessage message) {
        var content = message.content();
        var json = Json.object().put("ts", message.ts());
        json.putObject("from")
                .put("id", message.from())
                .put("name", message.byApp() ? Installation.BOT_NAME : name(message.from()))
                .put("bot", message.byApp());
        json.put("text", content.path("text").asString(""));
        json.set("blocks", content.path("blocks").isMissingNode() ? Json.array() : content.path("blocks"));
        return json.put("ephemeral", message.ephemeral())
                .put("edited", message.edited())
                .put("deleted", message.deleted());
    }

    private String name(String id) {
        return workspace.user(id).map(user -> user.person().name()).orElse(id);
    }
}
