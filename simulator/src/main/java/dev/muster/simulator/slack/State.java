package dev.muster.simulator.slack;

import dev.muster.simulator.web.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of inputs as Slack sends them: by block, by action. */
final class State {
    /** For each kind of element: the initial value's name in the block, and its name in the state. */
    private static final List<Kind> KINDS = List.of(
            new Kind("plain_text_input", "initial_value", "value"),
            new Kind("email_text_input", "initial_value", "value"),
            new Kind("url_text_input", "initial_value", "value"),
            new Kind("number_input", "initial_value", "value"),
            new Kind("static_select", "initial_option", "selected_option"),
            new Kind("external_select", "initial_option", "selected_option"),
            new Kind("radio_buttons", "initial_option", "selected_option"),
            new Kind("checkboxes", "initial_options", "selected_options"),
            new Kind("multi_static_select", "initial_options", "selected_options"),
            new Kind("multi_external_select", "initial_options", "selected_options"),
            new Kind("datepicker", "initial_date", "selected_date"),
            new Kind("timepicker", "initial_time", "selected_time"),
            new Kind("datetimepicker", "initial_date_time", "selected_date_time"),
            new Kind("users_select", "initial_user", "selected_user"),
            new Kind("multi_users_select", "initial_users", "selected_users"));

    private record Kind(String type, String initial, String selected) {}

    private State() {}

    static ObjectNode of(JsonNode blocks, JsonNode values) {
        var state = Json.object();
        for (var found : Blocks.interactive(blocks)) {
            KINDS.stream()
                    .filter(kind -> kind.type().equals(found.type()))
                    .findFirst()
                    .ifPresent(kind -> put(state, found, kind, values));
        }
        return state;
    }

    private static void put(ObjectNode state, Blocks.Interactive found, Kind kind, JsonNode values) {
        var given = values.path(found.blockId()).path(found.actionId());
        var value = Json.object().put("type", found.type());
        if (given.has(kind.selected())) {
            value.set(kind.selected(), given.path(kind.selected()));
        } else if (found.element().has(kind.initial())) {
            value.set(kind.selected(), found.element().path(kind.initial()));
        } else if (kind.selected().equals("selected_options")) {
            value.putArray(kind.selected());
        } else {
            value.putNull(kind.selected());
        }
        state.withObjectProperty(found.blockId()).set(found.actionId(), value);
    }

    static boolean isEmpty(JsonNode value) {
        return KINDS.stream()
                .filter(kind -> kind.type().equals(value.path("type").asString("")))
                .map(kind -> value.path(kind.selected()))
                .anyMatch(selected -> selected.isNull()
                        || selected.isMissingNode()
                        || (selected.isString() && selected.asString("").isBlank())
                        || (selected.isArray() && selected.isEmpty()));
    }

    /** One entry of {@code actions}: the element, with what was chosen in it. */
    static ObjectNode action(Blocks.Interactive pressed, JsonNode values, String now) {
        var action = Json.object()
                .put("type", pressed.type())
                .put("block_id", pressed.blockId())
                .put("action_id", pressed.actionId())
                .put("action_ts", now);
        List.of("text", "value", "style", "url", "placeholder").stream()
                .filter(pressed.element()::has)
                .forEach(name -> action.set(name, pressed.element().path(name)));
        var chosen = values.path(pressed.blockId()).path(pressed.actionId());
        if (chosen instanceof ObjectNode given) {
            given.properties().stream()
                    .filter(field -> !field.getKey().equals("type"))
                    .forEach(field -> action.set(field.getKey(), field.getValue()));
        }
        return action;
    }
}
