package dev.muster.testkit;

import dev.muster.audience.sync.Findings;
import dev.muster.testkit.contract.FindingsContract;

class MemoryFindingsTest extends FindingsContract {

    private final Findings findings = new MemoryFindings();

    @Override
    protected Findings findings() {
        return findings;
    }
}
