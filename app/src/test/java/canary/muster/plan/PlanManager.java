package canary.muster.plan;

/** A name that says nothing. */
public final class PlanManager {}
