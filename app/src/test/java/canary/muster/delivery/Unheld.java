package canary.muster.delivery;

/** A port without a suite. */
public interface Unheld {}
