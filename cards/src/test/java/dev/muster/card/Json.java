package dev.muster.card;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the adapters write it, for comparing and checking. */
public final class Json {

    private static final ObjectMapper COMPACT = JsonMapper.builder().build();
    private static final ObjectMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    public static String compact(Object tree) {
        return COMPACT.writeValueAsString(tree);
    }

    public static String indented(Object tree) {
        return INDENTED.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    /** As it goes over the wire; fails where a text is no Unicode. */
    public static byte[] bytes(Object tree) {
        return COMPACT.writeValueAsBytes(tree);
    }

    /** Every text under a key, wherever it stands, in reading order. */
    public static List<String> values(Object tree, String key) {
        return nodes(tree)
                .map(node -> node.get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Every object in the tree. */
    public static Stream<Map<?, ?>> nodes(Object tree) {
        return switch (tree) {
            case Map<?, ?> node ->
                Stream.concat(Stream.of(node), node.values().stream().flatMap(Json::nodes));
            case List<?> list -> list.stream().flatMap(Json::nodes);
            default -> Stream.of();
        };
    }
}
