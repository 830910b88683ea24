package dev.muster.store;

import dev.muster.audience.sync.Entries;
import dev.muster.testkit.contract.EntriesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresEntriesTest extends EntriesContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Entries entries() {
        return DATABASE.stores().entries();
    }
}
