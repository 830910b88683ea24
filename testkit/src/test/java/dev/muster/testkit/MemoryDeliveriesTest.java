package dev.muster.testkit;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.testkit.contract.DeliveriesContract;

class MemoryDeliveriesTest extends DeliveriesContract {

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
}
