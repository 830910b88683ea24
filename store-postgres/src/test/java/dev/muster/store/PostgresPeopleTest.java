package dev.muster.store;

import dev.muster.audience.People;
import dev.muster.testkit.contract.PeopleContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPeopleTest extends PeopleContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected People people() {
        return DATABASE.stores().people();
    }
}
