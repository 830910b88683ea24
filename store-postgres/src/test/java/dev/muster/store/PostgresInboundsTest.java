package dev.muster.store;

import dev.muster.conversation.Inbounds;
import dev.muster.testkit.contract.InboundsContract;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresInboundsTest extends InboundsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Inbounds inbounds() {
        return DATABASE.stores().inbounds();
    }

    @Override
    protected void pass(Duration time) {
        DATABASE.pass(time);
    }
}
