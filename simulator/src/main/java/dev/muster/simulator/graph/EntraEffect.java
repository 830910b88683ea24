package dev.muster.simulator.graph;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can happen to the directory beside people being settled. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
sealed interface EntraEffect {

    /** Somebody has these properties now, and whatever others they had. */
    record UserChanged(String id, ObjectNode properties) implements EntraEffect {}

    record UserRemoved(String id) implements EntraEffect {}

    record GroupNamed(String id, String name) implements EntraEffect {}

    /** A member is a user or another group. */
    record MemberChanged(String group, String member, boolean belongs) implements EntraEffect {}
}
