package dev.muster.card.adaptive;

import dev.muster.card.Element;
import dev.muster.card.Tree;
import java.util.List;
import java.util.Map;

/** Draws what is asked of the reader. */
final class AdaptiveInputs {

    private static final int SEEN_AT_ONCE = 5;
    private static final int ONE_LINE = 150;

    private AdaptiveInputs() {}

    static Map<String, Object> of(Element.TextInput input) {
        Map<String, Object> drawn =
                Tree.of("type", "Input.Text", "id", input.id(), "label", Literal.title(input.label()));
        if (!input.placeholder().isBlank()) {
            drawn.put("placeholder", Literal.text(input.placeholder()));
        }
        if (input.maxLength() > 0) {
            drawn.put("maxLength", input.maxLength());
        }
        drawn.put("isMultiline", input.maxLength() <= 0 || input.maxLength() > ONE_LINE);
        return drawn;
    }

    static Map<String, Object> of(Element.ChoiceInput input) {
        return Tree.of(
                "type",
                "Input.ChoiceSet",
                "id",
                input.id(),
                "label",
                Literal.title(input.label()),
                "style",
                input.options().size() <= SEEN_AT_ONCE ? "expanded" : "compact",
                "wrap",
                true,
                "choices",
                choices(input.options()));
    }

    private static List<Map<String, Object>> choices(List<Element.Option> options) {
        return options.stream()
                .map(option -> Tree.of("title", Literal.title(option.label()), "value", option.value()))
                .toList();
    }
}
