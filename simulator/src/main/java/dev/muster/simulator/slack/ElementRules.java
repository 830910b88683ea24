package dev.muster.simulator.slack;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Block Kit's limits for the elements inside blocks. */
final class ElementRules {
    private static final Set<String> SELECTS = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> CHOICES = Set.of("checkboxes", "radio_buttons");
    private static final Set<String> FIELDS = Set.of(
            "plain_text_input",
            "rich_text_input",
            "email_text_input",
            "url_text_input",
            "number_input",
            "datepicker",
            "timepicker",
            "datetimepicker",
            "file_input");

    private ElementRules() {}

    static boolean isInteractive(String type) {
        return type.equals("button")
                || type.equals("overflow")
                || type.equals("workflow_button")
                || SELECTS.contains(type)
                || CHOICES.contains(type)
                || FIELDS.contains(type);
    }

    static void check(JsonNode element, String pointer, Problems problems) {
        var type = element.path("type").asString("");
        problems.longest(element.path("action_id"), 255, pointer + "/action_id");
        problems.plain(element.path("placeholder"), 150, pointer + "/placeholder");
        confirm(element.path("confirm"), pointer + "/confirm", problems);
        if (type.equals("button")) {
            button(element, pointer, problems);
        } else if (type.equals("overflow")) {
            options(element, 5, pointer, problems);
        } else if (CHOICES.contains(type)) {
            options(element, 10, pointer, problems);
        } else if (SELECTS.contains(type)) {
            select(element, pointer, problems);
        } else if (type.equals("plain_text_input")) {
            lengths(element, pointer, problems);
        } else if (!FIELDS.contains(type) && !type.equals("image") && !type.equals("workflow_button")) {
            problems.add("unsupported type: " + type, pointer + "/type");
        }
    }

    private static void button(JsonNode button, String pointer, Problems problems) {
        problems.required(button, "text", pointer);
        problems.plain(button.path("text"), 75, pointer + "/text");
        problems.longest(button.path("value"), 2000, pointer + "/value");
        problems.longest(button.path("url"), 3000, pointer + "/url");
        problems.longest(button.path("accessibility_label"), 75, pointer + "/accessibility_label");
        var style = button.path("style").asString("primary");
        if (!style.equals("primary") && !style.equals("danger")) {
            problems.add("must be a valid enum value", pointer + "/style");
        }
    }

    private static void select(JsonNode select, String pointer, Problems problems) {
        options(select, 100, pointer, problems);
        problems.most(select.path("option_groups"), 100, pointer + "/option_groups");
        for (var group : select.path("option_groups")) {
            problems.plain(group.path("label"), 75, pointer + "/option_groups");
            options(group, 100, pointer + "/option_groups", problems);
        }
    }

    private static void options(JsonNode element, int most, String pointer, Problems problems) {
        problems.most(element.path("options"), most, pointer + "/options");
        for (var option : element.path("options")) {
            problems.text(option.path("text"), 75, pointer + "/options");
            problems.longest(option.path("value"), 75, pointer + "/options");
            problems.text(option.path("description"), 75, pointer + "/options");
        }
    }

    private static void lengths(JsonNode input, String pointer, Problems problems) {
        if (input.path("min_length").asInt(0) > 3000 || input.path("max_length").asInt(0) > 3000) {
            problems.add("must be less than 3001", pointer);
        }
    }

    private static void confirm(JsonNode confirm, String pointer, Problems problems) {
        problems.plain(confirm.path("title"), 100, pointer + "/title");
        problems.text(confirm.path("text"), 300, pointer + "/text");
        problems.plain(confirm.path("confirm"), 30, pointer + "/confirm");
        problems.plain(confirm.path("deny"), 30, pointer + "/deny");
    }
}
