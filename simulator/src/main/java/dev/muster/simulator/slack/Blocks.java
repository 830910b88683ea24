package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Walking through blocks: their interactive elements and their ids. */
final class Blocks {

    /** An element that a person can use, in its block. */
    record Interactive(ObjectNode block, ObjectNode element) {
        String blockId() {
            return block.path("block_id").asString("");
        }

        String actionId() {
            return element.path("action_id").asString("");
        }

        String type() {
            return element.path("type").asString("");
        }
    }

    private Blocks() {}

    /** Slack names every block and element that the app left without a name. */
    static ArrayNode withIds(ArrayNode blocks) {
        var named = blocks.deepCopy();
        int number = 0;
        for (var block : named) {
            name(block, "block_id", "blk" + ++number);
        }
        for (var found : interactive(named)) {
            name(found.element(), "action_id", "act" + ++number);
        }
        return named;
    }

    private static void name(JsonNode node, String key, String name) {
        if (node instanceof ObjectNode object && Json.text(object, key).isEmpty()) {
            object.put(key, name);
        }
    }

    static List<Interactive> interactive(JsonNode blocks) {
        var found = new ArrayList<Interactive>();
        for (var block : blocks) {
            if (block instanceof ObjectNode object) {
                elements(object)
                        .filter(element ->
                                ElementRules.isInteractive(element.path("type").asString("")))
                        .forEach(element -> found.add(new Interactive(object, element)));
            }
        }
        return found;
    }

    static Optional<Interactive> find(JsonNode blocks, String blockId, String actionId) {
        return interactive(blocks).stream()
                .filter(found -> found.actionId().equals(actionId))
                .filter(found -> blockId.isEmpty() || found.blockId().equals(blockId))
                .findFirst();
    }

    private static Stream<ObjectNode> elements(ObjectNode block) {
        var several = StreamSupport.stream(block.path("elements").spliterator(), false);
        return Stream.concat(several, Stream.of(block.path("accessory"), block.path("element")))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }
}
