package dev.muster.simulator.slack;

import tools.jackson.databind.JsonNode;

/** A hand on an element of a message, or of the open dialog when no message is named. */
public record Press(String channel, String ts, String blockId, String actionId, JsonNode values) {}
