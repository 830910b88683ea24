package dev.muster.card.blockkit;

import dev.muster.card.CardTooLarge;
import dev.muster.card.Element;
import dev.muster.card.Tree;
import java.util.Map;

/** Draws what is asked of the reader; an answer comes back with the next press, and none is required. */
final class Inputs {

    private static final int SEEN_AT_ONCE = 5;
    private static final int ONE_LINE = 150;

    private Inputs() {}

    static Map<String, Object> of(Element.TextInput input) {
        int longest = input.maxLength() > 0 ? Math.min(input.maxLength(), Limits.ANSWER) : Limits.ANSWER;
        Map<String, Object> element = Tree.of(
                "type",
                "plain_text_input",
                "action_id",
                input.id(),
                "multiline",
                longest > ONE_LINE,
                "max_length",
                longest);
        if (!input.placeholder().isBlank()) {
            element.put("placeholder", Limits.plain(input.placeholder(), Limits.PLACEHOLDER));
        }
        return block(input.id(), input.label(), element);
    }

    static Map<String, Object> of(Element.ChoiceInput input) {
        if (input.options().size() > Limits.OPTIONS) {
            throw new CardTooLarge("The choice \"%s\" has %d options and Slack takes %d. Offer fewer, or ask twice."
                    .formatted(
                            CardTooLarge.excerpt(input.label()), input.options().size(), Limits.OPTIONS));
        }
        Map<String, Object> element = Tree.of(
                "type",
                input.options().size() <= SEEN_AT_ONCE ? "radio_buttons" : "static_select",
                "action_id",
                input.id(),
                "options",
                input.options().stream().map(Inputs::option).toList());
        return block(input.id(), input.label(), element);
    }

    private static Map<String, Object> option(Element.Option option) {
        if (option.value().length() > Limits.OPTION) {
            throw new CardTooLarge("The value of the option \"%s\" has %d characters and Slack takes %d. Shorten it."
                    .formatted(
                            CardTooLarge.excerpt(option.label()), option.value().length(), Limits.OPTION));
        }
        return Tree.of("text", Limits.plain(option.label(), Limits.OPTION), "value", option.value());
    }

    private static Map<String, Object> block(String id, String label, Map<String, Object> element) {
        return Tree.of(
                "type",
                "input",
                "block_id",
                id,
                "optional",
                true,
                "label",
                Limits.plain(label, Limits.INPUT_LABEL),
                "element",
                element);
    }
}
