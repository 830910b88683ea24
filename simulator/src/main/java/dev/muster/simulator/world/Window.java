package dev.muster.simulator.world;

import java.time.Duration;

/** So many calls within so long. */
public record Window(int calls, Duration span) {
    public Window {
        if (calls < 1 || !span.isPositive()) {
            throw new IllegalArgumentException("A window allows at least one call in a positive time.");
        }
    }

    public static Window perSeconds(int calls, int seconds) {
        return new Window(calls, Duration.ofSeconds(seconds));
    }
}
