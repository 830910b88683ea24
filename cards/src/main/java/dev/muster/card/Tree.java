package dev.muster.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plain maps and lists in the shape of JSON, keys in the order they were written. */
public final class Tree {

    private Tree() {}

    /** A node from keys and values in turn. */
    public static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> node = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            node.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return node;
    }

    /** How many UTF-16 units the tree takes once it is written as JSON without spaces. */
    public static int jsonLength(Object tree) {
        return switch (tree) {
            case String text -> 2 + text.chars().map(Tree::jsonLength).sum();
            case Map<?, ?> node ->
                node.entrySet().stream()
                                .mapToInt(entry -> jsonLength(entry.getKey()) + 2 + jsonLength(entry.getValue()))
                                .sum()
                        + 2;
            case List<?> list ->
                list.stream().mapToInt(item -> jsonLength(item) + 1).sum() + 2;
            default -> tree.toString().length();
        };
    }

    private static int jsonLength(int unit) {
        if (unit == '"' || unit == '\\' || unit == '\n' || unit == '\t') {
            return 2;
        }
        return unit < ' ' ? 6 : 1;
    }
}
