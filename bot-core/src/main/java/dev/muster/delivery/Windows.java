package dev.muster.delivery;

import dev.muster.delivery.Deliveries.Skip;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The windows in which deliveries of pushes may leave; what is due and over is by the ledger's own clock. */
public interface Windows {

    /** What is due later than this waits for its window; a retry never waits that long. */
    Duration AHEAD = Duration.ofMinutes(10);

    /** Those of a push that are due, have not begun and cannot any more, because their window is over. */
    List<Missed> missed(PushId push, int most);

    /** {@code ended} is when the window was over. */
    record Missed(String recipient, Instant ended) {}

    /**
     * Gives deliveries of a push that have a window and have not begun another one, or none; what may leave at any time already stays so.
     * Returns how many were changed.
     */
    int move(PushId push, List<Move> moves);

    record Move(String recipient, Window to) {}

    /** Leaves out those that missed their window and have no other one, each with its reason; returns how many. */
    int leaveOut(PushId push, List<Skip> skips);

    /** What of a push waits for its window to begin, the next ones first; of very many only the first are counted. */
    List<Later> waiting(PushId push);

    /** So many are due then; {@code recipient} is one of them. */
    record Later(Instant at, int many, String recipient) {}

    /** What these recipients got of the pushes, or are to get. */
    List<Heard> heard(Collection<PushId> pushes, Collection<String> recipients);

    record Heard(String recipient, Instant at) {}
}
