package dev.muster.simulator.teams;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can happen to the tenant; a user is named by the Entra object id. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "what")
sealed interface TeamsEffect {

    record Posted(String user, TeamsMessage message) implements TeamsEffect {}

    record Updated(String user, String id, ObjectNode activity) implements TeamsEffect {}

    record Deleted(String user, String id) implements TeamsEffect {}

    record Blocked(String user, boolean blocked) implements TeamsEffect {}

    record Installed(String user, boolean installed) implements TeamsEffect {}
}
