package canary.muster.card.blockkit;

/** What the card must not know. */
public record Blocks() {}
