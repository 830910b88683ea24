package dev.muster.testkit;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushControl;
import dev.muster.testkit.contract.PushControlContract;

class MemoryControlTest extends PushControlContract {

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
}
