package dev.muster.store;

import dev.muster.delivery.Contents;
import dev.muster.testkit.contract.ContentsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresContentsTest extends ContentsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Contents contents() {
        return DATABASE.stores().contents();
    }
}
