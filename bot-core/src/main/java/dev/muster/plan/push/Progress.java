package dev.muster.plan.push;

import dev.muster.delivery.Counts;
import dev.muster.delivery.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a push is: where its deliveries stand, how fast they end, what it waits for, and how long it still takes. */
public record Progress(
        Push push,
        Tally tally,
        Map<String, Integer> mailedInstead,
        double endsPerSecond,
        List<Waiting> waitsFor,
        Optional<Duration> timeLeft) {

    public Progress {
        mailedInstead = Map.copyOf(mailedInstead);
        waitsFor = List.copyOf(waitsFor);
    }

    public Counts counts() {
        return tally.counts();
    }

    public int left() {
        return counts().pending();
    }
}
