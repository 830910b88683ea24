package dev.muster.simulator.teams;

import dev.muster.simulator.web.Json;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A message of a personal conversation. */
record TeamsMessage(String id, boolean byApp, ObjectNode activity, boolean edited, boolean deleted) {

    Instant at() {
        return Instant.ofEpochMilli(Long.parseLong(id));
    }

    Optional<String> delivery() {
        return Json.text(activity.path("channelData"), "delivery");
    }

    TeamsMessage showing(ObjectNode other) {
        return new TeamsMessage(id, byApp, other, true, deleted);
    }

    TeamsMessage gone() {
        return new TeamsMessage(id, byApp, Json.object().put("text", ""), edited, true);
    }
}
