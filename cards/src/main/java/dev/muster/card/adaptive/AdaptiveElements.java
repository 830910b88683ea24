package dev.muster.card.adaptive;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.Tree;
import dev.muster.card.adaptive.AdaptiveText.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws the elements of a card from top to bottom. */
final class AdaptiveElements {

    private AdaptiveElements() {}

    static List<Map<String, Object>> of(List<Element> elements) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        boolean divide = false;
        for (Element element : elements) {
            if (element instanceof Element.Divider) {
                divide = !drawn.isEmpty();
                continue;
            }
            List<Map<String, Object>> parts = of(element);
            if (divide && !parts.isEmpty()) {
                parts.getFirst().put("separator", true);
                divide = false;
            }
            drawn.addAll(parts);
        }
        return drawn;
    }

    private static List<Map<String, Object>> of(Element element) {
        return switch (element) {
            case Element.Heading heading -> heading(heading);
            case Element.Paragraph paragraph -> AdaptiveText.blocks(paragraph.text(), Look.BODY);
            case Element.Note note -> AdaptiveText.blocks(note.text(), Look.NOTE);
            case Element.Bullets bullets ->
                bullets.items().stream().map(item -> item("•", item)).toList();
            case Element.Steps steps -> steps(steps);
            case Element.Facts facts -> AdaptiveFacts.of(facts);
            case Element.Table table -> AdaptiveTable.of(table);
            case Element.Image image ->
                List.of(Tree.of(
                        "type",
                        "Image",
                        "url",
                        image.source().toASCIIString(),
                        "altText",
                        Literal.text(image.alternative())));
            case Element.Divider divider -> List.of();
            case Element.TextInput input -> List.of(AdaptiveInputs.of(input));
            case Element.ChoiceInput input -> List.of(AdaptiveInputs.of(input));
            case Element.Attachment attachment -> List.of();
        };
    }

    private static List<Map<String, Object>> heading(Element.Heading heading) {
        if (heading.text().isBlank()) {
            return List.of();
        }
        return List.of(Tree.of(
                "type",
                "TextBlock",
                "text",
                Literal.markdown(heading.text()),
                "wrap",
                true,
                "style",
                "heading",
                "size",
                "Medium",
                "weight",
                "Bolder"));
    }

    private static List<Map<String, Object>> steps(Element.Steps steps) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (RichText item : steps.items()) {
            items.add(item(Long.toString((long) steps.first() + items.size()) + ".", item));
        }
        return items;
    }

    private static Map<String, Object> item(String mark, RichText text) {
        return Tree.of(
                "type",
                "ColumnSet",
                "spacing",
                "Small",
                "columns",
                List.of(
                        column("auto", AdaptiveText.blocks(RichText.plain(mark), Look.BODY)),
                        column("stretch", AdaptiveText.blocks(text, Look.BODY))));
    }

    private static Map<String, Object> column(String width, List<Map<String, Object>> items) {
        return Tree.of("type", "Column", "width", width, "spacing", "Small", "items", items);
    }
}
