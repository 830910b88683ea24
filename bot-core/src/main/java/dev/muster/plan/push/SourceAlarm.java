package dev.muster.plan.push;

import dev.muster.audience.sync.Findings;
import dev.muster.audience.sync.SourceState;
import dev.muster.audience.sync.SourceState.Result;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Finds directories that cannot be read or not be believed, and hands each incident over once. */
public final class SourceAlarm {

    private final Rollout rollout;
    private final Books books;
    private final Findings findings;
    private final InstantSource clock;

    public SourceAlarm(Rollout rollout, Books books, Findings findings, InstantSource clock) {
        this.rollout = rollout;
        this.books = books;
        this.findings = findings;
        this.clock = clock;
    }

    /** What is done with an incident is part of the same transaction. */
    public void raise(Consumer<SourceState> tell) {
        for (SourceState state : findings.states()) {
            raise(state, "unavailable", state.result() instanceof Result.Unavailable, tell);
            raise(state, "doubtful", state.result() instanceof Result.Doubtful, tell);
        }
    }

    private void raise(SourceState state, String incident, boolean happened, Consumer<SourceState> tell) {
        String subject = Mark.subject(rollout.plan().name(), "directory/" + state.source() + '/' + incident);
        if (!happened) {
            books.pushes().unmark(Mark.Kind.ALERTED, subject);
            return;
        }
        books.atomically().run(() -> {
            Mark mark = new Mark(Mark.Kind.ALERTED, subject, Push.Starter.CLOCK.by(), clock.instant());
            if (books.pushes().mark(mark)) {
                tell.accept(state);
            }
        });
    }
}
