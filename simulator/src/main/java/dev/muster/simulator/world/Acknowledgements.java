package dev.muster.simulator.world;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers when the app answered too late or not well. */
public final class Acknowledgements {
    private static final int KEPT = 1_000;

    private final Deque<Missed> missed = new ArrayDeque<>();

    /** One call that the app did not acknowledge as the platform asks. */
    public record Missed(String platform, String what, String reason, Duration after) {}

    public synchronized void miss(Missed one) {
        if (missed.size() == KEPT) {
            missed.removeFirst();
        }
        missed.addLast(one);
    }

    public synchronized List<Missed> missed() {
        return List.copyOf(missed);
    }
}
