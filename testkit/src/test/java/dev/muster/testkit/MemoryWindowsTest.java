package dev.muster.testkit;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushControl;
import dev.muster.testkit.contract.WindowsContract;
import java.time.Duration;
import java.time.Instant;

class MemoryWindowsTest extends WindowsContract {

    private final SettableClock clock = SettableClock.atSomeMonday();
    private final MemoryLedger ledger = new MemoryLedger(clock);

    @Override
    protected Deliveries deliveries() {
        return ledger;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected PushControl control() {
        return new MemoryControl(ledger);
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected Instant inLedger(Instant then) {
        return then;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }
}
