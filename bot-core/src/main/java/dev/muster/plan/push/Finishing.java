package dev.muster.plan.push;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Sees pushes to their end: what the chat does not reach goes by mail, and each end is told once. Called by the clock. */
public final class Finishing {

    private final Rollout rollout;
    private final Books books;
    private final Fallback fallback;
    private final Changing changing;
    private final InstantSource clock;
    private final Consumer<PushEvent> announce;

    Finishing(
            Rollout rollout,
            Books books,
            Fallback fallback,
            Changing changing,
            InstantSource clock,
            Consumer<PushEvent> announce) {
        this.rollout = rollout;
        this.books = books;
        this.fallback = fallback;
        this.changing = changing;
        this.clock = clock;
        this.announce = announce;
    }

    /** Gives those whom the chat turned out not to reach to the mail, where the plan has both. */
    public void fallBack() {
        reopenWhatMovesAgain();
        running().forEach(push -> safely(push, () -> books.atomically().run(() -> fallback.follow(push))));
    }

    /** Hands over every push that has come to its end since the last call; what is done with it is part of the same transaction. */
    public void finish(Consumer<Push> tell) {
        running().stream().filter(this::isAtItsEnd).forEach(push -> safely(push, () -> finish(push, tell)));
    }

    private void finish(Push push, Consumer<Push> tell) {
        books.atomically().run(() -> {
            if (fallback.follow(push) == 0
                    && (!push.isChange() || changing.isComplete(push))
                    && isAtItsEnd(push)
                    && books.pushes().finish(push.id(), clock.instant())) {
                tell.accept(push);
            }
        });
    }

    private boolean isAtItsEnd(Push push) {
        return books.deliveries().counts(push.id()).pending() == 0;
    }

    /** What was in doubt may turn out not to have arrived, long after the end was told. */
    private void reopenWhatMovesAgain() {
        Set<Push> running = new HashSet<>(running());
        books.pushes().all(plan()).stream()
                .filter(push -> !running.contains(push) && !isAtItsEnd(push))
                .forEach(push -> books.pushes().reopen(push.id(), false));
    }

    private List<Push> running() {
        return books.pushes().unfinished(plan());
    }

    private String plan() {
        return rollout.plan().name();
    }

    /** One push that cannot be finished must not keep the others from their end. */
    private void safely(Push push, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException cause) {
            announce.accept(new PushEvent.Interrupted(push.occasion(), cause));
        }
    }
}
