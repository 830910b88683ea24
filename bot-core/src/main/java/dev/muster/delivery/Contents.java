package dev.muster.delivery;

import dev.muster.card.Card;

/** Frozen cards: what was decided to be said, kept once however many receive it. */
public interface Contents {

    /** Keeps the card; the same card gives the same id. */
    ContentId keep(Card card);

    Card read(ContentId id);
}
