package canary.muster.plan;

/** A plan. */
public record Wish() {}
