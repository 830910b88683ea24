package dev.muster.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who may know whom. {@code card} means that package alone, {@code app.*} the package with all below it, which are free among
 * themselves. A package without a row, and a row without a package, are errors.
 */
record Arrows(Map<String, Set<String>> allowed) {

    static final String ALL = "*";

    static final Arrows OURS = new Arrows(
            // floor 1: what is said
            row("card"),
            row("card.text", "card"),
            row("card.adaptive", "card"),
            row("card.blockkit", "card", "card.text"),
            row("card.html", "card"),
            row("card.markdown", "card"),
            // floor 2: the rollout
            row("channel", "card"),
            row("delivery", "channel", "card"),
            row("audience", "channel"),
            row("audience.sync", "audience", "channel"),
            row("survey", "audience"),
            row("plan", "channel", "plan.timing"),
            row("plan.timing", "audience", "delivery"),
            row("plan.ical"),
            row("plan.reading", "plan", "plan.timing", "plan.ical", "channel"),
            row("plan.words"),
            row("plan.tables", "plan.words"),
            row("plan.importing", "plan", "plan.tables", "plan.words"),
            row("plan.version", "plan", "plan.reading", "delivery", "channel"),
            row("plan.shift", "plan", "plan.version", "plan.push"),
            row("plan.gate", "plan", "plan.push", "delivery"),
            row(
                    "plan.push",
                    "plan",
                    "plan.timing",
                    "plan.version",
                    "survey",
                    "audience",
                    "audience.sync",
                    "delivery",
                    "channel",
                    "card",
                    "card.markdown"),
            row("enrollment", "plan", "plan.push", "audience", "delivery", "channel", "card"),
            row("enrollment.session", "plan", "plan.push", "audience", "delivery"),
            row("help", "card", "card.markdown"),
            row(
                    "conversation",
                    "help",
                    "enrollment",
                    "plan",
                    "plan.timing",
                    "plan.reading",
                    "plan.gate",
                    "plan.push",
                    "plan.shift",
                    "plan.version",
                    "survey",
                    "audience",
                    "audience.sync",
                    "delivery",
                    "channel",
                    "card"),
            row(
                    "conversation.session",
                    "conversation",
                    "enrollment.session",
                    "plan",
                    "plan.push",
                    "audience",
                    "channel",
                    "card"),
            // floor 3: the platforms and the store, side by side
            row("slack", "audience", "channel", "card", "card.blockkit"),
            row("teams", "channel", "card", "card.adaptive"),
            row("mail", "channel", "card", "card.html", "card.text"),
            row("graph", "enrollment", "audience", "channel"),
            row(
                    "store",
                    "conversation",
                    "enrollment",
                    "enrollment.session",
                    "plan",
                    "plan.gate",
                    "plan.push",
                    "plan.shift",
                    "plan.version",
                    "survey",
                    "audience",
                    "audience.sync",
                    "delivery",
                    "channel",
                    "card"),
            row(
                    "testkit.*",
                    "conversation",
                    "conversation.session",
                    "help",
                    "enrollment",
                    "enrollment.session",
                    "plan",
                    "plan.timing",
                    "plan.reading",
                    "plan.gate",
                    "plan.push",
                    "plan.shift",
                    "plan.version",
                    "survey",
                    "audience",
                    "audience.sync",
                    "delivery",
                    "channel",
                    "card",
                    "card.text"),
            // apart, and on top
            row("simulator.*"),
            row("app.*", ALL));

    private Arrows(Row... rows) {
        this(new TreeMap<>());
        Arrays.stream(rows).forEach(row -> allowed.put(row.from(), row.to()));
    }

    private record Row(String from, Set<String> to) {}

    private static Row row(String from, String... to) {
        return new Row(from, new TreeSet<>(Set.of(to)));
    }

    boolean allow(String from, String to) {
        String key = key(from);
        return covers(key, to)
                || allowed.get(key).contains(ALL)
                || allowed.get(key).contains(to);
    }

    boolean knows(String packageName) {
        return allowed.keySet().stream().anyMatch(key -> covers(key, packageName));
    }

    /** Rows, and packages named in rows, that do not exist. */
    List<String> unknownIn(Set<String> packages) {
        Predicate<String> exists =
                name -> name.equals(ALL) || packages.stream().anyMatch(existing -> covers(name, existing));
        TreeSet<String> named = new TreeSet<>(allowed.keySet());
        allowed.values().forEach(named::addAll);
        return named.stream().filter(exists.negate()).toList();
    }

    private String key(String packageName) {
        return allowed.keySet().stream()
                .filter(key -> covers(key, packageName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Arrows has no row for the package " + packageName));
    }

    private static boolean covers(String key, String packageName) {
        String base = key.endsWith(".*") ? key.substring(0, key.length() - 2) : key;
        return packageName.equals(base) || key.endsWith(".*") && packageName.startsWith(base + ".");
    }
}
