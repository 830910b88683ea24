package dev.muster.testkit;

import dev.muster.card.Card;
import dev.muster.delivery.ContentId;
import dev.muster.delivery.Contents;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Frozen cards for as long as the process lives. */
public final class MemoryContents implements Contents {

    private final Map<Card, ContentId> ids = new ConcurrentHashMap<>();
    private final Map<ContentId, Card> cards = new ConcurrentHashMap<>();

    @Override
    public ContentId keep(Card card) {
        return ids.computeIfAbsent(card, added -> {
            ContentId id = new ContentId(UUID.randomUUID());
            cards.put(id, added);
            return id;
        });
    }

    @Override
    public Card read(ContentId id) {
        Card card = cards.get(id);
        if (card == null) {
            throw new NoSuchElementException("No content is kept under " + id.value());
        }
        return card;
    }
}
