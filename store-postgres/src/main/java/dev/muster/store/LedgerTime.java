package dev.muster.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rollout's times as the database's clock shows them: the same, but for a demo, whose clock is moved. So a replica with a wrong clock
 * hands over the right times.
 */
record LedgerTime(Supplier<Duration> ahead) {

    @Nullable
    String inLedger(Instant rollouts) {
        boolean endless = rollouts.equals(Instant.MIN) || rollouts.equals(Instant.MAX);
        return endless ? null : rollouts.minus(ahead.get()).toString();
    }

    Instant inRollout(Instant ledgers) {
        return ledgers.plus(ahead.get());
    }
}
