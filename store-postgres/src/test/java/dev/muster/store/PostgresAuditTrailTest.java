package dev.muster.store;

import dev.muster.conversation.AuditTrail;
import dev.muster.testkit.contract.AuditTrailContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAuditTrailTest extends AuditTrailContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected AuditTrail trail() {
        return DATABASE.stores().auditTrail();
    }
}
