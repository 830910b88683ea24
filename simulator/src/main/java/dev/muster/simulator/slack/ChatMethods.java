package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The {@code chat.} methods: posting, changing and taking back messages. */
final class ChatMethods {
    private final Workspace workspace;
    private final Recipients recipients;

    ChatMethods(Workspace workspace, Recipients recipients) {
        this.workspace = workspace;
        this.recipients = recipients;
    }

    Map<String, Method> table() {
        return Map.of(
                "chat.postMessage", new Method(Tier.SPECIAL, this::postMessage),
                "chat.postEphemeral", new Method(Tier.FOUR, this::postEphemeral),
                "chat.update", new Method(Tier.THREE, this::update),
                "chat.delete", new Method(Tier.THREE, this::delete),
                "chat.getPermalink", new Method(Tier.SPECIAL, this::getPermalink));
    }

    private ObjectNode postMessage(Arguments arguments) {
        var channel = recipients.postable(arguments.required("channel"));
        var message = workspace.post(channel, Installation.BOT_USER, null, MessageContent.posted(arguments));
        return Json.object().put("channel", channel).put("ts", message.ts()).set("message", message.toJson());
    }

    private ObjectNode postEphemeral(Arguments arguments) {
        var channel = recipients.postable(arguments.required("channel"));
        var user = recipients.user(arguments.required("user"), "user_not_in_channel");
        var message = workspace.post(channel, Installation.BOT_USER, user.id(), MessageContent.brief(arguments));
        return Json.object().put("message_ts", message.ts());
    }

    private ObjectNode update(Arguments arguments) {
        var channel = recipients.existing(arguments.required("channel"));
        var old = own(channel, arguments.required("ts"), "cant_update_message");
        var content = MessageContent.brief(arguments);
        keepMetadata(old.content(), content);
        workspace.take(new SlackEffect.Updated(channel, old.ts(), content));
        return Json.object()
                .put("channel", channel)
                .put("ts", old.ts())
                .put("text", content.path("text").asString(""))
                .set("message", old.showing(content).toJson());
    }

    /** Metadata stays as it was unless the update brings its own. */
    private static void keepMetadata(ObjectNode old, ObjectNode content) {
        if (!content.has("metadata") && old.has("metadata")) {
            content.set("metadata", old.path("metadata"));
        }
    }

    private ObjectNode delete(Arguments arguments) {
        var channel = recipients.existing(arguments.required("channel"));
        var old = own(channel, arguments.required("ts"), "cant_delete_message");
        workspace.take(new SlackEffect.Deleted(channel, old.ts()));
        return Json.object().put("channel", channel).put("ts", old.ts());
    }

    private SlackMessage own(String channel, String ts, String otherwise) {
        var message = workspace
                .message(channel, ts)
                .filter(found -> !found.ephemeral())
                .orElseThrow(() -> new SlackError("message_not_found"));
        return Optional.of(message).filter(SlackMessage::byApp).orElseThrow(() -> new SlackError(otherwise));
    }

    private ObjectNode getPermalink(Arguments arguments) {
        var channel = recipients.existing(arguments.required("channel"));
        var ts = arguments.required("message_ts");
        if (workspace.message(channel, ts).isEmpty()) {
            throw new SlackError("message_not_found");
        }
        var link = "https://%s.slack.com/archives/%s/p%s"
                .formatted(Installation.TEAM_DOMAIN, channel, ts.replace(".", ""));
        return Json.object().put("channel", channel).put("permalink", link);
    }
}
