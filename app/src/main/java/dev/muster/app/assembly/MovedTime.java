package dev.muster.app.assembly;

import dev.muster.app.console.TimeMachine;
import dev.muster.store.PostgresStores;
import java.time.Duration;
import java.time.Instant;

/** Moves a demo's clock, and the ledger's times with it. */
record MovedTime(TimeMachine clock, PostgresStores stores) implements TimeMachine {

    @Override
    public void moveTo(Instant later) {
        Duration before = clock.ahead();
        clock.moveTo(later);
        stores.moved(clock.ahead().minus(before));
    }

    @Override
    public Duration ahead() {
        return clock.ahead();
    }
}
