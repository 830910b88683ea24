package canary.muster.channel;

/** What an adapter may know. */
public record Inward() {}
