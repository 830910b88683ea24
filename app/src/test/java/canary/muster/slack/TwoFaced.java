package canary.muster.slack;

import canary.muster.card.adaptive.Foreign;
import canary.muster.card.blockkit.Blocks;
import canary.muster.channel.Inward;

/** An adapter with a foreign renderer beside its own. */
public record TwoFaced(Blocks own, Foreign foreign, Inward inward) {}
