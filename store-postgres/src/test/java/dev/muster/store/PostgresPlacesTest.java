package dev.muster.store;

import dev.muster.conversation.Places;
import dev.muster.testkit.contract.PlacesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPlacesTest extends PlacesContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Places places() {
        return DATABASE.stores().places();
    }
}
