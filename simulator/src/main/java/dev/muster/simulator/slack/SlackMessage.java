package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A message as the workspace keeps it; one that is only for somebody is ephemeral. */
record SlackMessage(
        String ts, String from, @Nullable String onlyFor, ObjectNode content, boolean edited, boolean deleted) {

    boolean byApp() {
        return from.equals(Installation.BOT_USER);
    }

    boolean ephemeral() {
        return onlyFor != null;
    }

    boolean visibleTo(String user) {
        return onlyFor == null || onlyFor.equals(user);
    }

    Instant at() {
        int point = ts.indexOf('.');
        return Instant.ofEpochSecond(
                Long.parseLong(ts.substring(0, point)), 1_000 * Long.parseLong(ts.substring(point + 1)));
    }

    Optional<String> delivery() {
        return Json.text(content.path("metadata").path("event_payload"), "delivery");
    }

    SlackMessage showing(ObjectNode other) {
        return new SlackMessage(ts, from, onlyFor, other, true, deleted);
    }

    SlackMessage gone() {
        return new SlackMessage(ts, from, onlyFor, Json.object().put("text", ""), edited, true);
    }

    /** The shape of the Web API and the events. */
    ObjectNode toJson() {
        var json = Json.object().put("type", "message").put("user", from).put("ts", ts);
        if (byApp()) {
            json.put("bot_id", Installation.BOT).put("app_id", Installation.APP);
        }
        json.put("team", Installation.TEAM).setAll(content);
        if (edited) {
            json.putObject("edited").put("user", from).put("ts", ts);
        }
        return json;
    }
}
