package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The {@code conversations.} methods. */
final class ConversationMethods {
    private static final int MOST = 999;

    private final Workspace workspace;
    private final Recipients recipients;

    ConversationMethods(Workspace workspace, Recipients recipients) {
        this.workspace = workspace;
        this.recipients = recipients;
    }

    Map<String, Method> table() {
        return Map.of(
                "conversations.open", new Method(Tier.THREE, this::open),
                "conversations.info", new Method(Tier.THREE, this::info),
                "conversations.history", new Method(Tier.THREE, this::history),
                "conversations.replies", new Method(Tier.THREE, this::replies));
    }

    private ObjectNode open(Arguments arguments) {
        if (arguments.text("channel").isPresent()) {
            return channel(recipients.existing(arguments.required("channel")));
        }
        var users = arguments.text("users").orElseThrow(() -> new SlackError("users_list_not_supplied"));
        if (users.contains(",")) {
            throw new SlackError("method_not_supported_for_channel_type");
        }
        var user = recipients.user(users, "user_not_found");
        if (user.deactivated()) {
            throw new SlackError("user_disabled");
        }
        if (workspace.blocks(user.id())) {
            throw new SlackError("user_not_visible");
        }
        return channel(user.conversation());
    }

    private ObjectNode info(Arguments arguments) {
        return channel(recipients.existing(arguments.required("channel")));
    }

    private ObjectNode channel(String id) {
        var channel = Json.object().put("id", id);
        workspace
                .owner(id)
                .ifPresentOrElse(
                        user -> channel.put("is_im", true).put("user", user.id()),
                        () -> channel.put("is_channel", true)
                                .put("is_member", true)
                                .put("name", workspace.channels().getOrDefault(id, id)));
        return Json.object().set("channel", channel.put("is_archived", false));
    }

    private ObjectNode history(Arguments arguments) {
        var channel = recipients.existing(arguments.required("channel"));
        var found = workspace.messages(channel).reversed().stream()
                .filter(message -> shown(message) && within(message, arguments))
                .toList();
        return page(found, arguments);
    }

    private ObjectNode replies(Arguments arguments) {
        var channel = recipients.existing(arguments.required("channel"));
        var thread = arguments.required("ts");
        var found = workspace.messages(channel).stream()
                .filter(ConversationMethods::shown)
                .filter(message -> message.ts().equals(thread)
                        || message.content().path("thread_ts").asString("").equals(thread))
                .toList();
        if (found.isEmpty()) {
            throw new SlackError("thread_not_found");
        }
        return page(found, arguments);
    }

    private static boolean shown(SlackMessage message) {
        return !message.ephemeral() && !message.deleted();
    }

    private static boolean within(SlackMessage message, Arguments arguments) {
        boolean inclusive = arguments.flag("inclusive");
        var since = compare(message.ts(), arguments.text("oldest").orElse("0"));
        var until = arguments
                .text("latest")
                .map(latest -> compare(message.ts(), latest))
                .orElse(-1);
        return inclusive ? since >= 0 && until <= 0 : since > 0 && until < 0;
    }

    private static int compare(String ts, String other) {
        try {
            return new BigDecimal(ts).compareTo(new BigDecimal(other));
        } catch (NumberFormatException wrong) {
            throw new SlackError("invalid_ts_oldest");
        }
    }

    private static ObjectNode page(List<SlackMessage> found, Arguments arguments) {
        var page = Page.of(found, arguments, 100, MOST);
        var answer = Json.object().put("has_more", !page.next().isEmpty());
        var messages = answer.putArray("messages");
        for (var message : page.items()) {
            var json = message.toJson();
            if (!arguments.flag("include_all_metadata")) {
                json.remove("metadata");
            }
            messages.add(json);
        }
        answer.putObject("response_metadata").put("next_cursor", page.next());
        return answer;
    }
}
