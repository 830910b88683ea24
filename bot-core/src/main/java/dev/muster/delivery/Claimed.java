package dev.muster.delivery;

/**
 * A delivery held by one dispatcher for one attempt; a claim that was lost meanwhile can no longer settle anything. {@code tries} counts the
 * earlier attempts that failed for a reason of this delivery's own.
 */
public record Claimed(Delivery delivery, String owner, int attempt, int tries) {}
