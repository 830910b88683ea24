package canary.muster.delivery;

import canary.muster.plan.Wish;

/** A ledger that knows plans. */
public record Curious(Wish plan) {}
