package dev.muster.simulator.world;

import java.util.OptionalInt;

/** Whether calls are limited, and how many messages a second a platform takes in all where that is not as documented. */
public record Limits(boolean on, OptionalInt slackPerSecond, OptionalInt teamsPerSecond) {}
