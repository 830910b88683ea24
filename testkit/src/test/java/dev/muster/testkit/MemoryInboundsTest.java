package dev.muster.testkit;

import dev.muster.conversation.Inbounds;
import dev.muster.testkit.contract.InboundsContract;
import java.time.Duration;

class MemoryInboundsTest extends InboundsContract {

    private final SettableClock clock = SettableClock.atSomeMonday();
    private final Inbounds inbounds = new MemoryInbounds(clock);

    @Override
    protected Inbounds inbounds() {
        return inbounds;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }
}
