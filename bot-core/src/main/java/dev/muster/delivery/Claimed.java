package dev.muster.delivery;

/** A delivery held by one dispatcher for one attempt; a claim that was lost meanwhile can no longer settle anything. */
public record Claimed(Delivery delivery, String owner, int attempt) {}
