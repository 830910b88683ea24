package dev.muster.simulator.slack;

import dev.muster.simulator.world.Window;

/** Slack's rate limit tiers: calls of one method within a minute. */
enum Tier {
    ONE(1),
    TWO(20),
    THREE(50),
    FOUR(100),
    /** Looser than any tier, by the SDK's own table. */
    SPECIAL(600);

    private final int callsPerMinute;

    Tier(int callsPerMinute) {
        this.callsPerMinute = callsPerMinute;
    }

    Window window() {
        return Window.perSeconds(callsPerMinute, 60);
    }
}
