package dev.muster.plan;

/** Two occasions of one group in one week, of which the later in the plan would not go out later. */
public record Collision(Occasion earlier, Occasion later) {}
