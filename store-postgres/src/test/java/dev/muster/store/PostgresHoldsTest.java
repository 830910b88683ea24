package dev.muster.store;

import dev.muster.plan.gate.Holds;
import dev.muster.testkit.contract.HoldsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresHoldsTest extends HoldsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Holds holds() {
        return DATABASE.stores().holds();
    }
}
