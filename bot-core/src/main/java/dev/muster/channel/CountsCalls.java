package dev.muster.channel;

/** A channel that sometimes has to call its platform more than once to deliver one card. */
public interface CountsCalls {

    /** How many calls beyond one a card were made since this was last asked. */
    int extraCalls();
}
