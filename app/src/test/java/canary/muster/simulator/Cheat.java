package canary.muster.simulator;

import canary.muster.channel.Backwards;

/** A stand-in that does not keep to the public protocols. */
public record Cheat(Backwards shortcut) {}
