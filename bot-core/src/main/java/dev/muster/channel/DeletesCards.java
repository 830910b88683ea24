package dev.muster.channel;

/** A channel that can take back a card it delivered. */
public interface DeletesCards {

    Outcome delete(Address at, Receipt receipt);
}
