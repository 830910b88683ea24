package dev.muster.card.blockkit;

import dev.muster.card.Card;
import dev.muster.card.CardTooLarge;
import dev.muster.card.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws a card as a Slack message.
 *
 * <p>Words are written as {@code rich_text} and {@code plain_text}, never as {@code mrkdwn}: there a mention, a link and an
 * emphasis are objects of their own, so no name can become one, and emphasis holds between Chinese characters, where
 * {@code *…*} needs blanks around it.
 */
public final class BlockKit {

    /** The notification, escaped, and the blocks that are seen instead of it. */
    public record Message(String text, List<Map<String, Object>> blocks) {
        public Message {
            blocks = List.copyOf(blocks);
        }
    }

    private BlockKit() {}

    public static Message render(Card card) {
        Card printable = card.printable();
        List<Map<String, Object>> blocks = blocks(printable);
        if (blocks.size() > Limits.BLOCKS) {
            throw CardTooLarge.asAWhole(
                    printable,
                    "This card has %d parts and Slack takes %d in a message.".formatted(blocks.size(), Limits.BLOCKS));
        }
        int weight = Weight.of(blocks);
        if (weight > Weight.MAX) {
            throw CardTooLarge.asAWhole(
                    printable,
                    "This card weighs about %d characters and Slack takes %d in a message."
                            .formatted(weight, Weight.MAX));
        }
        return new Message(Limits.notification(printable.notification()), blocks);
    }

    private static List<Map<String, Object>> blocks(Card card) {
        List<Map<String, Object>> blocks = new ArrayList<>(Blocks.of(card.body()));
        if (blocks.isEmpty()) {
            blocks.addAll(Blocks.of(List.of(Element.Paragraph.of(card.notification()))));
        }
        blocks.addAll(Buttons.of(card.actions()));
        return blocks;
    }
}
