package dev.muster.testkit;

import dev.muster.delivery.Pace;
import dev.muster.testkit.contract.PaceContract;
import java.time.Duration;

class MemoryPaceTest extends PaceContract {

    private final SettableClock clock = SettableClock.atSomeMonday();
    private final Pace pace = new MemoryPace(clock, track -> RATE);

    @Override
    protected Pace pace() {
        return pace;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }
}
