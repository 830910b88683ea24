package dev.muster.store;

import dev.muster.conversation.PersonalRecords;
import dev.muster.testkit.contract.PersonalRecordsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresPersonalRecordsTest extends PersonalRecordsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected PersonalRecords records() {
        return DATABASE.stores().personalRecords();
    }

    @Override
    protected Stores stores() {
        PostgresStores stores = DATABASE.stores();
        return new Stores(
                new Listed(stores.people(), stores.entries(), stores.findings()),
                new Spoken(stores.places(), stores.tickets(), stores.auditTrail()),
                stores.deliveries(),
                stores.ledger(),
                stores.pushControl(),
                stores.pushes(),
                new Counted(stores.enrollments(), stores.responses()));
    }
}
