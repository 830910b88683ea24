package dev.muster.plan.push;

import dev.muster.delivery.PushId;
import java.time.InstantSource;
import java.util.Optional;

/** Cancels what of a push has not left, in portions, so that even a large push stops at once and none waits for a long statement. */
public final class Cancelling {

    private static final int PORTION = 5_000;

    private final Rollout rollout;
    private final Books books;
    private final InstantSource clock;

    Cancelling(Rollout rollout, Books books, InstantSource clock) {
        this.rollout = rollout;
        this.books = books;
        this.clock = clock;
    }

    /** From the call on nothing of the push is begun. False when it is cancelled already. */
    public boolean cancel(PushId push, String by) {
        return books.atomically().call(() -> {
            boolean first = books.pushes().mark(new Mark(Mark.Kind.CANCELLED, Mark.subject(push), by, clock.instant()));
            books.control().cancel(push, PORTION);
            return first;
        });
    }

    /** Goes on with what was cancelled; returns how many ended. Called by the clock, often while it finds any. */
    public int goOn() {
        return books.pushes().unfinished(rollout.plan().name()).stream()
                .map(Push::id)
                .filter(push -> cancelled(push).isPresent())
                .mapToInt(push -> books.atomically().call(() -> books.control().cancel(push, PORTION)))
                .sum();
    }

    /** Who cancelled it, and when. */
    public Optional<Mark> cancelled(PushId push) {
        return books.pushes().marked(Mark.Kind.CANCELLED, Mark.subject(push));
    }
}
