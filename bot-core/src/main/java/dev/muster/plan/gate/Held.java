package dev.muster.plan.gate;

import java.time.Instant;

/** An occasion that was due and is held by a gate; an occasion that was moved meanwhile is another one. */
public record Held(String plan, String occasion, Instant due, Instant since) {}
