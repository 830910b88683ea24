package dev.muster.simulator.slack;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Block Kit's limits for blocks. */
final class BlockRules {
    private static final int MOST_CHARACTERS = 13_200;
    private static final int LONGEST_ID = 255;

    /** Kinds that are passed on as they are. */
    private static final Set<String> UNCHECKED = Set.of(
            "alert",
            "call",
            "card",
            "carousel",
            "container",
            "context_actions",
            "data_table",
            "data_visualization",
            "divider",
            "file",
            "markdown",
            "plan",
            "rich_text",
            "table",
            "task_card",
            "video");

    private static final Map<String, Rule> RULES = Map.of(
            "section", BlockRules::section,
            "header", BlockRules::header,
            "context", BlockRules::context,
            "actions", BlockRules::actions,
            "image", BlockRules::image,
            "input", BlockRules::input);

    @FunctionalInterface
    private interface Rule {
        void check(JsonNode block, String pointer, Problems problems);
    }

    private BlockRules() {}

    static void require(Surface surface, ArrayNode blocks) {
        var problems = new Problems();
        problems.most(blocks, surface.mostBlocks(), "/blocks");
        for (int number = 0; number < blocks.size(); number++) {
            check(surface, blocks.path(number), "/blocks/" + number, problems);
        }
        uniqueIds(blocks, problems);
        if (!problems.found().isEmpty()) {
            throw new SlackError("invalid_blocks", problems.found());
        }
        if (surface == Surface.MESSAGE && characters(blocks) > MOST_CHARACTERS) {
            throw new SlackError("msg_blocks_too_long");
        }
    }

    private static void check(Surface surface, JsonNode block, String pointer, Problems problems) {
        var type = block.path("type").asString("");
        var rule = RULES.get(type);
        if (rule == null && !UNCHECKED.contains(type)) {
            problems.add("unsupported type: " + type, pointer + "/type");
        } else if (!surface.shows(type)) {
            problems.add("block type not allowed in this surface: " + type, pointer + "/type");
        }
        problems.longest(block.path("block_id"), LONGEST_ID, pointer + "/block_id");
        if (rule != null) {
            rule.check(block, pointer, problems);
        }
    }

    private static void section(JsonNode block, String pointer, Problems problems) {
        if (!block.has("text") && !block.has("fields")) {
            problems.required(block, "text", pointer);
        }
        problems.text(block.path("text"), 3000, pointer + "/text");
        problems.most(block.path("fields"), 10, pointer + "/fields");
        for (var field : block.path("fields")) {
            problems.text(field, 2000, pointer + "/fields");
        }
        if (block.has("accessory")) {
            ElementRules.check(block.path("accessory"), pointer + "/accessory", problems);
        }
    }

    private static void header(JsonNode block, String pointer, Problems problems) {
        problems.required(block, "text", pointer);
        problems.plain(block.path("text"), 150, pointer + "/text");
    }

    private static void context(JsonNode block, String pointer, Problems problems) {
        problems.required(block, "elements", pointer);
        problems.most(block.path("elements"), 10, pointer + "/elements");
        for (var element : block.path("elements")) {
            if (element.path("type").asString("").equals("image")) {
                image(element, pointer + "/elements", problems);
            } else {
                problems.text(element, 3000, pointer + "/elements");
            }
        }
    }

    private static void actions(JsonNode block, String pointer, Problems problems) {
        problems.required(block, "elements", pointer);
        problems.most(block.path("elements"), 25, pointer + "/elements");
        if (block.path("elements").isEmpty()) {
            problems.add("must have at least 1 item", pointer + "/elements");
        }
        for (var element : block.path("elements")) {
            ElementRules.check(element, pointer + "/elements", problems);
        }
    }

    private static void image(JsonNode block, String pointer, Problems problems) {
        problems.required(block, "alt_text", pointer);
        problems.longest(block.path("alt_text"), 2000, pointer + "/alt_text");
        problems.longest(block.path("image_url"), 3000, pointer + "/image_url");
        problems.plain(block.path("title"), 2000, pointer + "/title");
    }

    private static void input(JsonNode block, String pointer, Problems problems) {
        problems.required(block, "label", pointer);
        problems.required(block, "element", pointer);
        problems.plain(block.path("label"), 2000, pointer + "/label");
        problems.plain(block.path("hint"), 2000, pointer + "/hint");
        if (block.has("element")) {
            ElementRules.check(block.path("element"), pointer + "/element", problems);
        }
    }

    private static void uniqueIds(ArrayNode blocks, Problems problems) {
        var ids = new HashSet<String>();
        for (var block : blocks) {
            var id = block.path("block_id").asString("");
            if (!id.isEmpty() && !ids.add(id)) {
                problems.add("block_id already exists: " + id, "/blocks");
            }
        }
        for (var found : Blocks.interactive(blocks)) {
            if (!found.actionId().isEmpty() && !ids.add(found.blockId() + "\n" + found.actionId())) {
                problems.add("action_id already exists: " + found.actionId(), "/blocks");
            }
        }
    }

    private static int characters(JsonNode node) {
        int sum = node.path("text").isString() ? node.path("text").asString("").length() : 0;
        for (var child : node) {
            sum += characters(child);
        }
        return sum;
    }
}
