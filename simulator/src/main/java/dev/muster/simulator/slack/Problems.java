package dev.muster.simulator.slack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Collects what is wrong with blocks, in the words of Slack's response metadata. */
final class Problems {
    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return List.copyOf(found);
    }

    void add(String words, String pointer) {
        found.add("[ERROR] " + words + " [json-pointer:" + pointer + "]");
    }

    void required(JsonNode node, String name, String pointer) {
        if (node.path(name).isMissingNode() || node.path(name).isNull()) {
            add("missing required field: " + name, pointer);
        }
    }

    void longest(JsonNode value, int most, String pointer) {
        if (value.asString("").length() > most) {
            add("must be less than " + (most + 1) + " characters", pointer);
        }
    }

    void most(JsonNode items, int most, String pointer) {
        if (items.size() > most) {
            add("no more than " + most + " items allowed", pointer);
        }
    }

    /** A text object: an object with a kind and 1 to {@code most} characters. */
    void text(JsonNode text, int most, String pointer) {
        if (text.isMissingNode()) {
            return;
        }
        var type = text.path("type").asString("");
        if (!type.equals("plain_text") && !type.equals("mrkdwn")) {
            add("must provide an object of type plain_text or mrkdwn", pointer);
        } else if (text.path("text").asString("").isEmpty()) {
            add("must be more than 0 characters", pointer + "/text");
        }
        longest(text.path("text"), most, pointer + "/text");
    }

    void plain(JsonNode text, int most, String pointer) {
        if (!text.isMissingNode() && !text.path("type").asString("").equals("plain_text")) {
            add("must be a plain_text object", pointer);
        }
        text(text, most, pointer);
    }
}
