package canary.muster.testkit;

import canary.muster.delivery.Unheld;

/** Implements what has no suite. */
public final class MemoryUnheld implements Unheld {}
