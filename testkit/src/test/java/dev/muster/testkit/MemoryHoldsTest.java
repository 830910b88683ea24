package dev.muster.testkit;

import dev.muster.plan.gate.Holds;
import dev.muster.testkit.contract.HoldsContract;

class MemoryHoldsTest extends HoldsContract {

    private final Holds holds = new MemoryHolds();

    @Override
    protected Holds holds() {
        return holds;
    }
}
