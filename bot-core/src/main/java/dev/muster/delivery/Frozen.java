package dev.muster.delivery;

import dev.muster.card.Card;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The frozen cards that are being sent just now, each read once. */
final class Frozen {

    private static final int REMEMBERED = 200;

    private final Contents contents;
    private final Map<ContentId, Card> cards = new ConcurrentHashMap<>();

    Frozen(Contents contents) {
        this.contents = contents;
    }

    /** Throws where the card cannot be read. */
    Card of(Letter letter) {
        if (cards.size() > REMEMBERED) {
            cards.clear();
        }
        return cards.computeIfAbsent(letter.content(), contents::read);
    }
}
