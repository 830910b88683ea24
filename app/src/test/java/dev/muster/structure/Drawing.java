package dev.muster.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arrows as a picture; an arrow that follows from two others is left out. */
final class Drawing {

    private static final Map<String, List<String>> FLOORS = new TreeMap<>(Map.of(
            "floor 4", List.of("app"),
            "floor 3", List.of("slack", "teams", "mail", "graph", "store", "testkit"),
            "floor 2: bot-core",
                    List.of("conversation", "help", "enrollment", "plan", "survey", "audience", "delivery", "channel"),
            "floor 1", List.of("card"),
            "apart", List.of("simulator")));

    private final Map<String, Set<String>> rooms = new TreeMap<>();

    private Drawing(Arrows arrows) {
        arrows.allowed().forEach((from, to) -> to.forEach(each -> put(room(from), room(each))));
        FLOORS.values().forEach(floor -> floor.forEach(room -> rooms.putIfAbsent(room, new TreeSet<>())));
        rooms.get("app").addAll(rooms.keySet());
        rooms.forEach((room, known) -> known.remove(room));
    }

    static String of(Arrows arrows) {
        return """
                # Structure

                An arrow means "knows"; one that follows from others is left out. Drawn by `StructureTest`, which also holds it.

                ```mermaid
                flowchart TD
                %s
                ```
                """.formatted(String.join("\n", new Drawing(arrows).lines(arrows)));
    }

    private List<String> lines(Arrows arrows) {
        List<String> lines = new ArrayList<>();
        FLOORS.keySet().stream().sorted(Comparator.reverseOrder()).forEach(floor -> {
            lines.add("    subgraph \"%s\"".formatted(floor));
            FLOORS.get(floor).forEach(room -> lines.add("        " + room));
            lines.add("    end");
        });
        rooms.forEach((from, known) -> known.stream()
                .filter(to -> isNeeded(from, to) || !renderer(arrows, from, to).isEmpty())
                .forEach(to -> lines.add("    %s -->%s %s".formatted(from, renderer(arrows, from, to), to))));
        return lines;
    }

    /** An adapter's renderers are what tells it from the others. */
    private static String renderer(Arrows arrows, String from, String to) {
        String names = arrows.allowed().getOrDefault(from, Set.of()).stream()
                .filter(name -> to.equals("card")
                        && name.startsWith("card.")
                        && FLOORS.get("floor 3").contains(from))
                .collect(Collectors.joining(" and "));
        return names.isEmpty() ? "" : "|\"only " + names + "\"|";
    }

    private boolean isNeeded(String from, String to) {
        return rooms.get(from).stream()
                .noneMatch(between -> !between.equals(to) && reach(between).anyMatch(to::equals));
    }

    private Stream<String> reach(String from) {
        return rooms.get(from).stream().flatMap(next -> Stream.concat(Stream.of(next), reach(next)));
    }

    private void put(String from, String to) {
        if (!to.equals(Arrows.ALL)) {
            rooms.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
        }
    }

    private static String room(String name) {
        return name.split("\\.")[0];
    }
}
