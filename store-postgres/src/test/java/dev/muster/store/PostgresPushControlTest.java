package dev.muster.store;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushControl;
import dev.muster.testkit.contract.PushControlContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPushControlTest extends PushControlContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected PushControl control() {
        return DATABASE.stores().pushControl();
    }

    @Override
    protected Deliveries deliveries() {
        return DATABASE.stores().deliveries();
    }

    @Override
    protected Ledger ledger() {
        return DATABASE.stores().ledger();
    }
}
