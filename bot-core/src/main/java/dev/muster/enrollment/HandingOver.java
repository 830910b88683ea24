package dev.muster.enrollment;

import dev.muster.plan.Occasion;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Books;
import dev.muster.plan.push.Mark;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** After a wave's last reminder, hands those who have still not enrolled over to people: once a wave. Called by the clock. */
public final class HandingOver {

    private final Rollout rollout;
    private final Books books;
    private final InstantSource clock;

    public HandingOver(Rollout rollout, Books books, InstantSource clock) {
        this.rollout = rollout;
        this.books = books;
        this.clock = clock;
    }

    /** What is done with the wave is part of the same transaction. A wave whose last reminder never went out is nobody's. */
    public void due(Consumer<Wave> tell) {
        Instant now = clock.instant();
        rollout.nudges().lastSteps().stream()
                .filter(step -> !rollout.nudges().handover(step).isAfter(now))
                .filter(step -> books.pushes().find(rollout.pushOf(step)).isPresent())
                .forEach(step -> handOver(step, now, tell));
    }

    private void handOver(Occasion step, Instant now, Consumer<Wave> tell) {
        books.atomically().run(() -> {
            if (books.pushes()
                    .mark(new Mark(
                            Mark.Kind.HANDED_OVER,
                            rollout.pushOf(step).value().toString(),
                            Push.Starter.CLOCK.by(),
                            now))) {
                tell.accept(step.wave());
            }
        });
    }
}
