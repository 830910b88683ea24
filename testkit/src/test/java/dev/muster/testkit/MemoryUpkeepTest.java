package dev.muster.testkit;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Upkeep;
import dev.muster.testkit.contract.UpkeepContract;
import java.time.Duration;

class MemoryUpkeepTest extends UpkeepContract {

    private final SettableClock clock = SettableClock.atSomeMonday();
    private final MemoryLedger ledger = new MemoryLedger(clock);

    @Override
    protected Upkeep upkeep() {
        return new MemoryControl(ledger);
    }

    @Override
    protected Deliveries deliveries() {
        return ledger;
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }
}
