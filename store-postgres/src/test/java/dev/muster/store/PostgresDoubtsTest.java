package dev.muster.store;

import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Doubts;
import dev.muster.delivery.Ledger;
import dev.muster.delivery.PushControl;
import dev.muster.testkit.contract.DoubtsContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDoubtsTest extends DoubtsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Doubts doubts() {
        return DATABASE.stores().doubts();
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
    protected PushControl control() {
        return DATABASE.stores().pushControl();
    }

    @Override
    protected void pass(Duration time) {
        DATABASE.pass(time);
    }
}
