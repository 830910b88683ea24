package dev.muster.plan.push;

/** What a plan alone does not tell: who is not to hear of an occasion, and whether the clock may start it yet. */
public record Conditions(Exclusions exclusions, Clearance clearance) {

    public static final Conditions NONE = new Conditions(Exclusions.NONE, Clearance.ALWAYS);
}
