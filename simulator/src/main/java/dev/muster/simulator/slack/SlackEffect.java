package dev.muster.simulator.slack;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can happen to the workspace. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
sealed interface SlackEffect {

    record Posted(String channel, SlackMessage message) implements SlackEffect {}

    record Updated(String channel, String ts, ObjectNode content) implements SlackEffect {}

    record Deleted(String channel, String ts) implements SlackEffect {}

    record Blocked(String user, boolean blocked) implements SlackEffect {}

    /** The views on a member's screen, the topmost last; none when all are closed. */
    record ModalsShown(String user, List<ObjectNode> views) implements SlackEffect {}

    record HomePublished(String user, ObjectNode view) implements SlackEffect {}

    record AppRemoved(boolean removed) implements SlackEffect {}
}
