package dev.muster.card.adaptive;

import dev.muster.card.Card;
import dev.muster.card.CardTooLarge;
import dev.muster.card.Element;
import dev.muster.card.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws a card as an Adaptive Card 1.5, a tree ready to be written as JSON. */
public final class AdaptiveCards {

    // Teams refuses messages of about 100 KB in UTF-16 and asks to stay within 80 KB (format-your-bot-messages).
    private static final int MAX_BYTES = 80_000;

    private AdaptiveCards() {}

    public static Map<String, Object> render(Card card) {
        Map<String, Object> tree = draw(card.printable());
        int bytes = 2 * Tree.jsonLength(tree);
        if (bytes > MAX_BYTES) {
            throw CardTooLarge.asAWhole(
                    card,
                    "This card weighs %d KB and Teams takes %d KB."
                            .formatted(Math.ceilDiv(bytes, 1000), MAX_BYTES / 1000));
        }
        return tree;
    }

    private static Map<String, Object> draw(Card card) {
        Map<String, Object> root = Tree.of(
                "type",
                "AdaptiveCard",
                "$schema",
                "http://adaptivecards.io/schemas/adaptive-card.json",
                "version",
                "1.5",
                "lang",
                card.language().toLanguageTag(),
                "fallbackText",
                Literal.text(card.notification()));
        if (card.isRightToLeft()) {
            root.put("rtl", true);
        }
        if (card.body().stream().anyMatch(Element.Table.class::isInstance)) {
            root.put("msteams", Tree.of("width", "Full"));
        }
        root.put("body", body(card));
        if (!card.actions().isEmpty() && AdaptiveActions.fitBelow(card.actions())) {
            root.put("actions", AdaptiveActions.of(card.actions()));
        }
        return root;
    }

    private static List<Map<String, Object>> body(Card card) {
        List<Map<String, Object>> body = new ArrayList<>(AdaptiveElements.of(card.body()));
        if (body.isEmpty()) {
            body.addAll(AdaptiveElements.of(List.of(Element.Paragraph.of(card.notification()))));
        }
        if (!AdaptiveActions.fitBelow(card.actions())) {
            body.addAll(AdaptiveActions.inSets(card.actions()));
        }
        return body;
    }
}
