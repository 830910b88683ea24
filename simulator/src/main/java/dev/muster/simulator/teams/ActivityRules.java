package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an activity must be to be taken. */
final class ActivityRules {
    /** 100 KB, counted in UTF-16. */
    private static final int MOST_CHARACTERS = 100 * 1024 / 2;

    private ActivityRules() {}

    static ObjectNode read(Request request) {
        var activity = Json.readObject(request.body())
                .orElseThrow(() -> ConnectorError.badSyntax("Invalid JSON in the body."));
        require(activity, request.body().length());
        return activity;
    }

    static void require(ObjectNode activity) {
        require(activity, MOST_CHARACTERS);
    }

    private static void require(ObjectNode activity, int written) {
        if (Json.text(activity, "type").isEmpty()) {
            throw ConnectorError.badSyntax("Missing required field: type");
        }
        // Written out again only when it could be too large at all: that costs more than the rest of a send.
        if (2 * written > MOST_CHARACTERS && activity.toString().length() > MOST_CHARACTERS) {
            throw ConnectorError.tooBig();
        }
        if (isMessage(activity) && !hasText(activity) && !hasAttachments(activity)) {
            throw ConnectorError.badSyntax("Activity must contain text, attachments or suggested actions.");
        }
        if (rootMessages(activity) > 1) {
            throw ConnectorError.badArgument("Multiple root message entities are not allowed.");
        }
        activity.path("attachments").forEach(ActivityRules::requireContent);
    }

    private static void requireContent(JsonNode attachment) {
        var type = attachment.path("contentType").asString("");
        if (type.isEmpty()) {
            throw ConnectorError.badArgument("Attachment has no contentType.");
        }
        var card = attachment.path("content");
        if (type.equals("application/vnd.microsoft.card.adaptive")
                && !card.path("type").asString("").equals("AdaptiveCard")) {
            throw ConnectorError.badArgument("Adaptive card is not an AdaptiveCard.");
        }
    }

    private static long rootMessages(JsonNode activity) {
        return StreamSupport.stream(activity.path("entities").spliterator(), false)
                .filter(entity -> entity.path("type").asString("").equals("https://schema.org/Message"))
                .count();
    }

    static boolean isMessage(JsonNode activity) {
        return activity.path("type").asString("").equals("message");
    }

    static boolean hasText(JsonNode activity) {
        return Json.text(activity, "text").isPresent();
    }

    static boolean hasAttachments(JsonNode activity) {
        return !activity.path("attachments").isEmpty();
    }
}
