package dev.muster.card.blockkit;

import dev.muster.card.Action;
import dev.muster.card.CardTooLarge;
import dev.muster.card.Tree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws buttons in rows of as many as Slack takes. */
final class Buttons {

    private Buttons() {}

    static List<Map<String, Object>> of(List<Action> actions) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<Map<String, Object>> buttons = new ArrayList<>();
        for (Action action : actions) {
            buttons.add(button(action, rows.size() * Limits.BUTTONS_IN_A_ROW + buttons.size()));
            if (buttons.size() == Limits.BUTTONS_IN_A_ROW) {
                rows.add(row(buttons));
                buttons = new ArrayList<>();
            }
        }
        if (!buttons.isEmpty()) {
            rows.add(row(buttons));
        }
        return rows;
    }

    private static Map<String, Object> row(List<Map<String, Object>> buttons) {
        return Tree.of("type", "actions", "elements", buttons);
    }

    // The number makes the id unique in the message, which Slack demands, when two buttons do the same with other data.
    private static Map<String, Object> button(Action action, int number) {
        Map<String, Object> text = Limits.plain(action.label(), Limits.BUTTON);
        return switch (action) {
            case Action.OpenLink link ->
                Tree.of(
                        "type",
                        "button",
                        "text",
                        text,
                        "action_id",
                        "open#" + number,
                        "url",
                        Limits.url(link.target()));
            case Action.Press press -> press(press, Tree.of("type", "button", "text", text), number);
        };
    }

    private static Map<String, Object> press(Action.Press press, Map<String, Object> button, int number) {
        button.put("action_id", press.id() + "#" + number);
        if (!press.data().isEmpty()) {
            button.put("value", value(press));
        }
        switch (press.weight()) {
            case NORMAL -> {}
            case PRIMARY -> button.put("style", "primary");
            case DANGER -> button.put("style", "danger");
        }
        return button;
    }

    private static String value(Action.Press press) {
        String value = new TreeMap<>(press.data())
                .entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        if (value.length() > Limits.BUTTON_VALUE) {
            throw new CardTooLarge(
                    "The data of the button \"%s\" has %d characters and Slack takes %d. Carry less in it."
                            .formatted(CardTooLarge.excerpt(press.label()), value.length(), Limits.BUTTON_VALUE));
        }
        return value;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
