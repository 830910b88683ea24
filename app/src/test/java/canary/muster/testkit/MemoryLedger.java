package canary.muster.testkit;

import canary.muster.delivery.Ledger;

/** Runs the suite, by the test among the canary's sources. */
public final class MemoryLedger implements Ledger {}
