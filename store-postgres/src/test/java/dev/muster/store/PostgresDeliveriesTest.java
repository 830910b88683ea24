package dev.muster.store;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.testkit.contract.DeliveriesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDeliveriesTest extends DeliveriesContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Deliveries deliveries() {
        return DATABASE.stores().deliveries();
    }

    @Override
    protected Ledger ledger() {
        return DATABASE.stores().ledger();
    }
}
