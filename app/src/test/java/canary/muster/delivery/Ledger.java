package canary.muster.delivery;

/** A port with a suite. */
public interface Ledger {}
