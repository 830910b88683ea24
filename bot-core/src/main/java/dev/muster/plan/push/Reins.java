package dev.muster.plan.push;

import java.time.InstantSource;
import java.util.function.Consumer;

/** Everything by which pushes under way are steered and seen to their end. */
public record Reins(
        Pausing pausing,
        Cancelling cancelling,
        Mending mending,
        Changing changing,
        Progresses progresses,
        Finishing finishing) {

    public static Reins of(
            Rollout rollout,
            Books books,
            Progresses.Outside outside,
            InstantSource clock,
            Consumer<PushEvent> announce) {
        Pausing pausing = new Pausing(rollout, books, clock);
        Cancelling cancelling = new Cancelling(rollout, books, clock);
        Progresses progresses = new Progresses(rollout, books, pausing, outside, clock);
        Changing changing = new Changing(rollout, books, progresses.estimates(), cancelling, clock);
        Fallback fallback = new Fallback(rollout, outside.reach(), books);
        Finishing finishing = new Finishing(rollout, books, fallback, changing, clock, announce);
        return new Reins(pausing, cancelling, new Mending(books), changing, progresses, finishing);
    }
}
