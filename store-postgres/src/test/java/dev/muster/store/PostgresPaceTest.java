package dev.muster.store;

import dev.muster.delivery.Pace;
import dev.muster.testkit.contract.PaceContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPaceTest extends PaceContract {

    @RegisterExtension
    static final Database DATABASE = new Database(track -> RATE);

    @Override
    protected Pace pace() {
        return DATABASE.stores().pace();
    }

    @Override
    protected void pass(Duration time) {
        DATABASE.pass(time);
    }
}
