package dev.muster.graph;

import dev.muster.graph.GraphSettings.AskedGroup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Who is in which of the groups that were asked for, by the object id of the person. */
record Memberships(Map<String, Set<String>> groups) {

    static Memberships read(Graph graph, List<AskedGroup> asked) {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (AskedGroup group : asked) {
            Found found = find(graph, group);
            graph.follow(
                    Permission.GROUP_MEMBERS,
                    calls -> calls.members(found.id()),
                    rows -> rows.forEach(
                            row -> groups.computeIfAbsent(row.path("id").asString(""), _ -> new TreeSet<>())
                                    .add(found.name())));
        }
        return new Memberships(groups);
    }

    Set<String> of(String person) {
        return groups.getOrDefault(person, Set.of());
    }

    /** The same as long as nobody joins or leaves a group: changes of people do not tell it. */
    String fingerprint() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            groups.forEach((person, names) -> sum.update((person + names + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256.", missing);
        }
    }

    private record Found(String id, String name) {}

    private static Found find(Graph graph, AskedGroup asked) {
        return asked.isById() ? byId(graph, asked) : byName(graph, asked);
    }

    private static Found byId(Graph graph, AskedGroup asked) {
        try {
            JsonNode group = graph.ask(Permission.GROUP_MEMBERS, calls -> calls.group(asked.wanted()));
            return found(group, asked);
        } catch (GraphTrouble trouble) {
            throw trouble.kind() == GraphTrouble.Kind.MISSING
                    ? GraphTrouble.lasting(
                            "graph.groups names the object ID %s, and there is no such group; correct or remove it"
                                    .formatted(asked.wanted()))
                    : trouble;
        }
    }

    private static Found byName(Graph graph, AskedGroup asked) {
        String filter = "displayName eq '%s'".formatted(asked.wanted().replace("'", "''"));
        List<JsonNode> named = graph.ask(Permission.GROUP_MEMBERS, calls -> calls.groups(filter))
                .rows();
        if (named.isEmpty()) {
            throw GraphTrouble.lasting(
                    "graph.groups names \"%s\", and no group has that display name; correct it, or write the group's object ID"
                            .formatted(asked.wanted()));
        }
        if (named.size() > 1) {
            throw GraphTrouble.lasting(
                    "graph.groups names \"%s\", and %d groups have that display name (%s); write the object ID of the one you mean: \"%s=ID\""
                            .formatted(asked.wanted(), named.size(), ids(named), asked.wanted()));
        }
        return found(named.getFirst(), asked);
    }

    private static Found found(JsonNode group, AskedGroup asked) {
        String name = group.path("displayName").asString(asked.wanted());
        return new Found(
                group.path("id").asString(asked.wanted()), asked.called().isEmpty() ? name : asked.called());
    }

    private static String ids(List<JsonNode> groups) {
        return groups.stream()
                .map(group -> group.path("id").asString(""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
