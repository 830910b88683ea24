package dev.muster.channel;

import dev.muster.card.Card;

/** A channel that can replace a card it delivered. */
public interface UpdatesCards {

    Outcome update(Address at, Receipt receipt, Card card);
}
