package canary.muster.testkit.contract;

/** The suite. */
public abstract class LedgerContract {}
