package dev.muster.store;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.Upkeep;
import dev.muster.testkit.contract.UpkeepContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresUpkeepTest extends UpkeepContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Upkeep upkeep() {
        return DATABASE.stores().upkeep();
    }

    @Override
    protected Deliveries deliveries() {
        return DATABASE.stores().deliveries();
    }

    @Override
    protected Ledger ledger() {
        return DATABASE.stores().ledger();
    }

    @Override
    protected void pass(Duration time) {
        DATABASE.pass(time);
    }
}
