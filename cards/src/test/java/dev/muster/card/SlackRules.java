package dev.muster.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Slack refuses in a message, written down apart from the renderer (docs.slack.dev/reference/block-kit). */
final class SlackRules {

    private static final Map<String, Set<String>> PARTS = Map.of(
            "header", Set.of("text"),
            "divider", Set.of(),
            "context", Set.of("elements"),
            "image", Set.of("image_url", "alt_text"),
            "rich_text", Set.of("elements"),
            "table", Set.of("rows"),
            "input", Set.of("block_id", "optional", "label", "element"),
            "actions", Set.of("elements"));

    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private SlackRules() {}

    static List<String> brokenBy(List<Map<String, Object>> blocks) {
        SlackRules rules = new SlackRules();
        rules.expect(!blocks.isEmpty() && blocks.size() <= 50, blocks.size() + " blocks");
        rules.expect(
                blocks.stream()
                                .filter(block -> "table".equals(block.get("type")))
                                .count()
                        <= 1,
                "two tables");
        blocks.forEach(rules::block);
        return rules.broken;
    }

    private void block(Map<String, Object> block) {
        String type = (String) block.get("type");
        Set<String> keys = new HashSet<>(block.keySet());
        keys.remove("type");
        expect(keys.equals(PARTS.get(type)), type + " with " + keys);
        switch (type) {
            case "header" -> text(block.get("text"), 150);
            case "context" -> elements(block, 10).forEach(element -> text(element, 3000));
            case "image" -> {
                length(block.get("image_url"), 1, 3000);
                length(block.get("alt_text"), 1, 2000);
            }
            case "rich_text" -> elements(block, 1000).forEach(this::part);
            case "table" -> table(block);
            case "input" -> input(block);
            case "actions" -> elements(block, 25).forEach(this::button);
            default -> {}
        }
    }

    private void part(Map<String, Object> part) {
        expect(!elements(part, 1000).isEmpty(), "empty " + part.get("type"));
        if ("rich_text_list".equals(part.get("type"))) {
            elements(part, 1000).forEach(this::part);
            return;
        }
        elements(part, 1000).forEach(inline -> {
            expect(Set.of("text", "link").contains((String) inline.get("type")), "inline " + inline);
            if (inline.containsKey("text")) {
                length(inline.get("text"), 1, 3000);
            }
            if ("link".equals(inline.get("type"))) {
                length(inline.get("url"), 1, 3000);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private void table(Map<String, Object> block) {
        List<List<Map<String, Object>>> rows = (List<List<Map<String, Object>>>) block.get("rows");
        expect(rows.size() <= 100, rows.size() + " rows");
        rows.forEach(row -> {
            expect(row.size() <= 20 && row.size() == rows.getFirst().size(), row.size() + " cells");
            row.forEach(cell -> elements(cell, 1).forEach(this::part));
        });
    }

    @SuppressWarnings("unchecked")
    private void input(Map<String, Object> block) {
        length(block.get("block_id"), 1, 255);
        text(block.get("label"), 2000);
        Map<String, Object> element = (Map<String, Object>) block.get("element");
        id(element);
        if (element.containsKey("placeholder")) {
            text(element.get("placeholder"), 150);
        }
        if (element.get("max_length") instanceof Integer longest) {
            expect(longest >= 1 && longest <= 3000, "max_length " + longest);
        }
        if (element.get("options") instanceof List<?> options) {
            expect(
                    options.size() <= ("radio_buttons".equals(element.get("type")) ? 10 : 100),
                    options.size() + " options");
            options.forEach(option -> {
                text(((Map<String, Object>) option).get("text"), 75);
                length(((Map<String, Object>) option).get("value"), 1, 75);
            });
        }
    }

    private void button(Map<String, Object> button) {
        id(button);
        text(button.get("text"), 75);
        if (button.containsKey("value")) {
            length(button.get("value"), 1, 2000);
        }
        if (button.containsKey("url")) {
            length(button.get("url"), 1, 3000);
        }
    }

    private void id(Map<String, Object> element) {
        length(element.get("action_id"), 1, 255);
        expect(ids.add((String) element.get("action_id")), "twice the id " + element.get("action_id"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> elementsOf(Map<String, Object> block) {
        return (List<Map<String, Object>>) block.get("elements");
    }

    private List<Map<String, Object>> elements(Map<String, Object> block, int most) {
        List<Map<String, Object>> elements = elementsOf(block);
        expect(elements.size() <= most, elements.size() + " elements in " + block.get("type"));
        return elements;
    }

    @SuppressWarnings("unchecked")
    private void text(Object text, int most) {
        Map<String, Object> object = (Map<String, Object>) text;
        expect("plain_text".equals(object.get("type")), "markup in " + object);
        length(object.get("text"), 1, most);
    }

    private void length(Object text, int least, int most) {
        int length = ((String) text).length();
        expect(length >= least && length <= most, length + " characters, at most " + most);
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
