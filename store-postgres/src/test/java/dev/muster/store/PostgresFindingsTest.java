package dev.muster.store;

import dev.muster.audience.sync.Findings;
import dev.muster.testkit.contract.FindingsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresFindingsTest extends FindingsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Findings findings() {
        return DATABASE.stores().findings();
    }
}
