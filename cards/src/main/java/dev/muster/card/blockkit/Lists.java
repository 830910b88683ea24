package dev.muster.card.blockkit;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.Tree;
import java.util.List;
import java.util.Map;

/** Draws bullets and steps as rich text lists. */
final class Lists {

    private Lists() {}

    static List<Map<String, Object>> bullets(Element.Bullets bullets) {
        return list(Tree.of("type", "rich_text_list", "style", "bullet"), bullets.items());
    }

    static List<Map<String, Object>> steps(Element.Steps steps) {
        Map<String, Object> list = Tree.of("type", "rich_text_list", "style", "ordered");
        if (steps.first() > 1) {
            list.put("offset", steps.first() - 1);
        }
        return list(list, steps.items());
    }

    private static List<Map<String, Object>> list(Map<String, Object> list, List<RichText> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        list.put("elements", items.stream().map(Lists::item).toList());
        return List.of(RichTexts.block(List.of(list)));
    }

    // An item stays one item, or the numbers after it would be wrong; the weight of the message bounds its length.
    private static Map<String, Object> item(RichText text) {
        List<Map<String, Object>> inlines =
                Inlines.of(text).stream().flatMap(List::stream).toList();
        return RichTexts.part("rich_text_section", inlines.isEmpty() ? List.of(Inlines.text(" ")) : inlines);
    }
}
