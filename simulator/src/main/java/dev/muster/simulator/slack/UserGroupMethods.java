package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The {@code usergroups.} methods. */
final class UserGroupMethods {
    private final Workspace workspace;

    UserGroupMethods(Workspace workspace) {
        this.workspace = workspace;
    }

    Map<String, Method> table() {
        return Map.of("usergroups.list", new Method(Tier.TWO, this::list));
    }

    /** Not paged, as Slack's; members only where they are asked for. */
    private ObjectNode list(Arguments arguments) {
        var answer = Json.object();
        var groups = answer.putArray("usergroups");
        workspace.userGroups().forEach(group -> {
            var json = groups.addObject()
                    .put("id", group.id())
                    .put("team_id", Installation.TEAM)
                    .put("is_usergroup", true)
                    .put("name", group.name())
                    .put("handle", group.handle())
                    .put("user_count", group.members().size())
                    .put("date_delete", 0);
            if (arguments.flag("include_users")) {
                var members = json.putArray("users");
                group.members().forEach(members::add);
            }
        });
        return answer;
    }
}
