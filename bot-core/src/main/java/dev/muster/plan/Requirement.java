package dev.muster.plan;

/** One figure that a gate asks for. {@code unknownPasses} where it must not wait for a figure that nobody can tell. */
public record Requirement(Measure measure, Bound bound, boolean unknownPasses) {}
