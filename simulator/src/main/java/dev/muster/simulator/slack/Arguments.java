package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.web.Request;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A Web API call's arguments, whether they came as JSON, as a form or in the address. */
record Arguments(ObjectNode fields) {

    static Arguments of(Request request) {
        if (request.isJson()) {
            return new Arguments(Json.readObject(request.body()).orElseThrow(() -> new SlackError("invalid_json")));
        }
        var fields = Json.object();
        put(fields, request.query());
        put(fields, request.bodyForm());
        return new Arguments(fields);
    }

    private static void put(ObjectNode fields, Map<String, String> values) {
        values.forEach(fields::put);
    }

    Optional<String> text(String name) {
        return Json.text(fields, name);
    }

    String required(String name) {
        return text(name)
                .orElseThrow(() -> new SlackError("invalid_arguments", "[ERROR] missing required field: " + name));
    }

    boolean flag(String name) {
        var value = fields.path(name).asString("");
        return value.equals("true") || value.equals("1");
    }

    int number(String name, int otherwise) {
        try {
            return text(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException wrong) {
            throw new SlackError("invalid_arguments", "[ERROR] must be a number: " + name);
        }
    }

    boolean has(String name) {
        return !fields.path(name).isMissingNode() && !fields.path(name).isNull();
    }

    Optional<ObjectNode> object(String name, String error) {
        return json(name, error).map(node -> as(ObjectNode.class, node, error));
    }

    Optional<ArrayNode> array(String name, String error) {
        return json(name, error).map(node -> as(ArrayNode.class, node, error));
    }

    /** Forms carry structured values as JSON in a string. */
    private Optional<JsonNode> json(String name, String error) {
        var value = fields.path(name);
        if (!value.isString()) {
            return has(name) ? Optional.of(value) : Optional.empty();
        }
        return text(name).map(text -> Json.read(text).orElseThrow(() -> new SlackError(error)));
    }

    private static <T extends JsonNode> T as(Class<T> kind, JsonNode node, String error) {
        if (!kind.isInstance(node)) {
            throw new SlackError(error);
        }
        return kind.cast(node);
    }
}
