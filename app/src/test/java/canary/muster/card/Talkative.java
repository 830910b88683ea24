package canary.muster.card;

import canary.muster.card.blockkit.Blocks;

/** A card that knows how one platform draws it. */
public record Talkative(Blocks drawn) {}
