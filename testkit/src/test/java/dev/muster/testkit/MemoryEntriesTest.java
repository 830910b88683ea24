package dev.muster.testkit;

import dev.muster.audience.sync.Entries;
import dev.muster.testkit.contract.EntriesContract;

class MemoryEntriesTest extends EntriesContract {

    private final Entries entries = new MemoryEntries();

    @Override
    protected Entries entries() {
        return entries;
    }
}
