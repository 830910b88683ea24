package dev.muster.graph;

import dev.muster.graph.GraphCalls.Wanted;
import java.util.List;
import java.util.function.Consumer;

/** Asks for people of whom only the id is known, as many at once as Graph allows; whoever it does not know is left out. */
final class UsersById {

    private UsersById() {}

    static void read(Graph graph, List<String> ids, Consumer<EntraUser> found) {
        for (int from = 0; from < ids.size(); from += Wanted.MOST) {
            List<String> some = List.copyOf(ids.subList(from, Math.min(ids.size(), from + Wanted.MOST)));
            graph.follow(
                    Permission.USERS,
                    calls -> calls.usersById(Wanted.users(some)),
                    rows -> rows.forEach(row -> found.accept(new EntraUser(row))));
        }
    }
}
