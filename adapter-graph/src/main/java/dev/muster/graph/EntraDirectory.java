package dev.muster.graph;

import dev.muster.audience.Directory;
import dev.muster.audience.DirectoryChange;
import dev.muster.audience.DirectoryUnavailable;
import dev.muster.graph.GraphSettings.AskedGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The people of Entra: everybody once, afterwards what changed. Guests are not of the house. */
final class EntraDirectory implements Directory {

    private final Graph graph;
    private final List<AskedGroup> groups;

    EntraDirectory(Graph graph, List<AskedGroup> groups) {
        this.graph = graph;
        this.groups = groups;
    }

    @Override
    public String name() {
        return "Microsoft Entra ID";
    }

    @Override
    public Position read(Position since, Consumer<List<DirectoryChange>> page) {
        try {
            Memberships memberships = Memberships.read(graph, groups);
            return Mark.of(since)
                    .filter(mark -> mark.fingerprint().equals(memberships.fingerprint()))
                    .map(Mark::link)
                    .filter(graph::isHere)
                    .flatMap(link -> changes(link, memberships, page))
                    .orElseGet(() -> everybody(since, memberships, page));
        } catch (GraphTrouble trouble) {
            throw new DirectoryUnavailable("%s cannot be read: %s.".formatted(name(), trouble.words()), trouble);
        }
    }

    /** Nothing where Graph asks to start over; once something was handed over, that is a reading that failed. */
    private Optional<Position> changes(String link, Memberships memberships, Consumer<List<DirectoryChange>> page) {
        Pages pages = new Pages(new EntraChanges(graph, memberships, false), page);
        try {
            return Optional.of(follow(graph.at(link), memberships, pages));
        } catch (GraphTrouble trouble) {
            if (trouble.kind() != GraphTrouble.Kind.START_OVER || pages.handedOver > 0) {
                throw trouble;
            }
            return Optional.empty();
        }
    }

    private Position everybody(Position since, Memberships memberships, Consumer<List<DirectoryChange>> page) {
        EntraChanges changes = new EntraChanges(graph, memberships, since.isStart());
        Position position = follow(GraphCalls::users, memberships, new Pages(changes, page));
        if (!since.isStart()) {
            // Whoever was deleted since is not in the list, and a list after the first does not say that it is whole.
            graph.follow(Permission.USERS, GraphCalls::deletedUsers, rows -> page.accept(EntraChanges.gone(rows)));
        }
        return position;
    }

    private Position follow(Function<GraphCalls, Page> first, Memberships memberships, Consumer<List<JsonNode>> rows) {
        Page last = graph.follow(Permission.USERS, first, rows);
        String link = last.delta()
                .orElseThrow(
                        () -> GraphTrouble.passing("the list of people ends without saying where changes will be"));
        return new Mark(memberships.fingerprint(), link).position();
    }

    private static final class Pages implements Consumer<List<JsonNode>> {

        private final EntraChanges changes;
        private final Consumer<List<DirectoryChange>> page;
        private int handedOver;

        Pages(EntraChanges changes, Consumer<List<DirectoryChange>> page) {
            this.changes = changes;
            this.page = page;
        }

        @Override
        public void accept(List<JsonNode> rows) {
            List<DirectoryChange> these = changes.of(rows);
            handedOver++;
            page.accept(these);
        }
    }

    /** Where a reading ended: the link to what changes afterwards, and who was in which group then. */
    private record Mark(String fingerprint, String link) {

        static Optional<Mark> of(Position position) {
            String[] parts = position.token().split(" ", 2);
            return parts.length == 2 ? Optional.of(new Mark(parts[0], parts[1])) : Optional.empty();
        }

        Position position() {
            return new Position(fingerprint + " " + link);
        }
    }
}
