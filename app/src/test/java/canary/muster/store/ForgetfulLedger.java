package canary.muster.store;

import canary.muster.delivery.Ledger;

/** Runs no suite. */
public final class ForgetfulLedger implements Ledger {}
