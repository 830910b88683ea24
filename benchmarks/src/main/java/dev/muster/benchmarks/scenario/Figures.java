package dev.muster.benchmarks.scenario;

import java.time.Duration;

/** Figures as they are shown: three digits after the point are more than any of them is worth. */
final class Figures {

    private Figures() {}

    static double seconds(Duration duration) {
        return rounded(duration.toNanos() / 1e9);
    }

    static double perSecond(long many, double seconds) {
        return seconds > 0 ? Math.round(many / seconds) : many;
    }

    static double rounded(double figure) {
        return Math.round(figure * 1_000) / 1_000.0;
    }
}
