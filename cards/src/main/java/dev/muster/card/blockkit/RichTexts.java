package dev.muster.card.blockkit;

import dev.muster.card.RichText;
import dev.muster.card.Tree;
import java.util.List;
import java.util.Map;

/** Draws a text as one rich text block, or as several where it is too long for one. */
final class RichTexts {

    private RichTexts() {}

    static List<Map<String, Object>> of(String kind, RichText text) {
        RichText bare = kind.equals("rich_text_preformatted") ? RichText.plain(text.words()) : text;
        return Inlines.of(bare).stream()
                .map(inlines -> block(List.of(part(kind, inlines))))
                .toList();
    }

    static Map<String, Object> part(String kind, List<Map<String, Object>> inlines) {
        return Tree.of("type", kind, "elements", inlines);
    }

    static Map<String, Object> block(List<Map<String, Object>> parts) {
        return Tree.of("type", "rich_text", "elements", parts);
    }
}
