package dev.muster.store;

import dev.muster.plan.push.Pushes;
import dev.muster.testkit.contract.PushesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPushesTest extends PushesContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Pushes pushes() {
        return DATABASE.stores().pushes();
    }
}
