package dev.muster.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Counts the app's calls by how they ended, and those that came although the app had been told to wait. */
public final class CallCounts {
    /** After so long a caller has heard the answer that told it to wait. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Map<String, Silence> silences = new HashMap<>();
    private final Peak peak = new Peak();
    private long accepted;
    private long refused;
    private long throttled;
    private long unanswered;
    private long inside;
    private long lateInside;

    /** The time between an answer that told to wait and the end of that wait. */
    private record Silence(Instant since, Instant until) {}

    /**
     * How calls ended: {@code refused} are all answers that are no success, {@code throttled} those of them that told to
     * wait, {@code unanswered} were closed without a word. {@code insideRetryAfter} came while the app had to wait,
     * {@code lateInsideRetryAfter} more than a second after it was told so.
     */
    public record Totals(
            long accepted,
            Refusals refusals,
            long unanswered,
            long insideRetryAfter,
            long lateInsideRetryAfter,
            int peakPerSecond) {}

    /** Answers that are no success. */
    public record Refusals(long all, long throttled) {}

    public CallCounts(InstantSource clock) {
        this.clock = clock;
    }

    /** {@code scope} is what a wait is for: a method, or everything. */
    synchronized void came(String scope) {
        var silence = silences.get(scope);
        var now = clock.instant();
        if (silence != null && now.isBefore(silence.until())) {
            inside++;
            lateInside += now.isAfter(silence.since().plus(ON_THE_WAY)) ? 1 : 0;
        }
    }

    synchronized void accepted() {
        accepted++;
        peak.add(clock.instant());
    }

    synchronized void refused() {
        refused++;
    }

    synchronized void throttled(String scope, Duration wait) {
        refused++;
        throttled++;
        var now = clock.instant();
        var until = now.plus(wait);
        silences.merge(
                scope,
                new Silence(now, until),
                (old, fresh) ->
                        now.isBefore(old.until()) ? new Silence(old.since(), later(old.until(), until)) : fresh);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    synchronized void unanswered() {
        unanswered++;
    }

    public synchronized Totals totals() {
        return new Totals(accepted, new Refusals(refused, throttled), unanswered, inside, lateInside, peak.most());
    }
}
