package dev.muster.plan.version;

import dev.muster.plan.Occasion;
import dev.muster.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What tells one version of a plan from the one before. */
public sealed interface Difference {

    record Moved(Occasion from, Occasion to) implements Difference {}

    record Added(Occasion occasion) implements Difference {}

    record Removed(Occasion occasion) implements Difference {}

    /** Something that is no occasion: names, people in charge, methods, gates. */
    record Other() implements Difference {}

    /** In the order in which the occasions go out. */
    static List<Difference> between(Plan before, Plan after) {
        Map<String, Occasion> earlier = byName(before);
        Map<String, Occasion> later = byName(after);
        Stream<Difference> moved = later.entrySet().stream()
                .flatMap(
                        entry -> Optional.ofNullable(earlier.get(entry.getKey()))
                                .map(from -> new Moved(from, entry.getValue()))
                                .stream())
                .filter(move -> !move.from().at().equals(move.to().at()))
                .map(move -> move);
        Stream<Difference> added = later.entrySet().stream()
                .filter(entry -> !earlier.containsKey(entry.getKey()))
                .map(entry -> new Added(entry.getValue()));
        Stream<Difference> removed = earlier.entrySet().stream()
                .filter(entry -> !later.containsKey(entry.getKey()))
                .map(entry -> new Removed(entry.getValue()));
        Stream<Difference> other =
                isTimedAlike(before, after) && !before.equals(after) ? Stream.of(new Other()) : Stream.empty();
        return Stream.of(moved, added, removed, other).flatMap(each -> each).toList();
    }

    /** What an occasion is called as long as its touchpoint and its wave are, whenever it goes out. */
    static String name(Occasion occasion) {
        return occasion.touchpoint().key().value() + '/' + occasion.wave().key().value();
    }

    private static boolean isTimedAlike(Plan before, Plan after) {
        return before.occasions().stream()
                .map(occasion -> name(occasion) + occasion.at())
                .toList()
                .equals(after.occasions().stream()
                        .map(occasion -> name(occasion) + occasion.at())
                        .toList());
    }

    private static SequencedMap<String, Occasion> byName(Plan plan) {
        SequencedMap<String, Occasion> named = new LinkedHashMap<>();
        plan.occasions().forEach(occasion -> named.put(name(occasion), occasion));
        return named;
    }
}
