package dev.muster.simulator;

import dev.muster.simulator.world.Limits;
import java.util.OptionalInt;

/** Whether the platforms limit calls, and how many a second they take in all where that is not as documented. */
public record RateLimits(boolean on, OptionalInt slackPerSecond, OptionalInt teamsPerSecond) {
    public static final RateLimits DOCUMENTED = new RateLimits(true, OptionalInt.empty(), OptionalInt.empty());
    public static final RateLimits NONE = new RateLimits(false, OptionalInt.empty(), OptionalInt.empty());

    public RateLimits {
        if (slackPerSecond.orElse(1) < 1 || teamsPerSecond.orElse(1) < 1) {
            throw new IllegalArgumentException("At least one call a second is let through.");
        }
    }

    /** Slack takes so many posted messages a second in the workspace; each channel's own limit stays. */
    public RateLimits withSlack(int perSecond) {
        return new RateLimits(on, OptionalInt.of(perSecond), teamsPerSecond);
    }

    /** Teams takes so many calls a second; each conversation's own limit stays. */
    public RateLimits withTeams(int perSecond) {
        return new RateLimits(on, slackPerSecond, OptionalInt.of(perSecond));
    }

    Limits asLimits() {
        return new Limits(on, slackPerSecond, teamsPerSecond);
    }
}
