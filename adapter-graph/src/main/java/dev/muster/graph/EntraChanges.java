package dev.muster.graph;

import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryChange.Gone;
import dev.muster.audience.DirectoryChange.Present;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a page of users as changes of the directory; {@code first} when nobody is known yet who could be gone. */
record EntraChanges(Graph graph, Memberships memberships, boolean first) {

    List<DirectoryChange> of(List<JsonNode> rows) {
        List<DirectoryChange> changes = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (JsonNode row : rows) {
            EntraUser user = new EntraUser(row);
            if (user.isRemoved() || user.isWhole() || first) {
                changes.addAll(of(user));
            } else {
                told.add(user.id());
            }
        }
        changes.addAll(inFull(told));
        return changes;
    }

    private List<DirectoryChange> of(EntraUser user) {
        if (user.isGuest() && first) {
            return List.of();
        }
        return List.of(
                user.isRemoved() || user.isGuest() || !user.maySignIn()
                        ? new Gone(user.id())
                        : new Present(user.inGroups(memberships.of(user.id()))));
    }

    /** Of whom only a part was told. Whoever is not found was deleted meanwhile, which the next reading tells. */
    private List<DirectoryChange> inFull(List<String> ids) {
        List<DirectoryChange> changes = new ArrayList<>();
        UsersById.read(graph, ids, user -> changes.addAll(of(user)));
        return changes;
    }

    static List<DirectoryChange> gone(List<JsonNode> rows) {
        return rows.stream()
                .<DirectoryChange>map(row -> new Gone(new EntraUser(row).id()))
                .toList();
    }
}
