package canary.muster.card.adaptive;

/** The other platform's renderer. */
public record Foreign() {}
