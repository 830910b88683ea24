package canary.muster.channel;

import canary.muster.slack.TwoFaced;

/** The face to the outside that looks at one adapter, and closes a circle. */
public record Backwards(TwoFaced adapter) {}
