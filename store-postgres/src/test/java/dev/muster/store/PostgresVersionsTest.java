package dev.muster.store;

import dev.muster.plan.version.Versions;
import dev.muster.testkit.contract.VersionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresVersionsTest extends VersionsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Versions versions() {
        return DATABASE.stores().versions();
    }
}
