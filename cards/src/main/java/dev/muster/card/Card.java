package dev.muster.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** One message: elements from top to bottom, then actions; with the plain sentence that a lock screen shows. */
public record Card(Locale language, String notification, List<Element> body, List<Action> actions) {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi");

    public Card {
        if (notification.isBlank()) {
            throw new IllegalArgumentException("A card needs a notification text: screens that draw no cards show it.");
        }
        body = List.copyOf(body);
        actions = List.copyOf(actions);
        checkInputsDiffer(body);
    }

    private static void checkInputsDiffer(List<Element> body) {
        List<String> ids = body.stream().<String>mapMulti(Card::inputId).toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new IllegalArgumentException("Each input of a card needs an id of its own: " + ids);
        }
    }

    private static void inputId(Element element, Consumer<String> ids) {
        if (element instanceof Element.TextInput input) {
            ids.accept(input.id());
        } else if (element instanceof Element.ChoiceInput input) {
            ids.accept(input.id());
        }
    }

    /** The card of a single plain sentence, which is its own notification. */
    public static Card saying(Locale language, String sentence) {
        return new Card(language, sentence, List.of(Element.Paragraph.of(sentence)), List.of());
    }

    public Card withActions(List<Action> others) {
        return new Card(language, notification, body, others);
    }

    /** Puts the values where the text has {@code {{name}}} placeholders; values stay plain text whatever they contain. */
    public Card filledWith(Map<String, String> values) {
        return Filling.fill(this, values);
    }

    /** Whether the language is written from right to left. */
    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(language.getLanguage());
    }

    /** This card without control characters, half characters and marks that turn the reading direction. */
    public Card printable() {
        return Printable.of(this);
    }
}
