package dev.muster.store;

import dev.muster.conversation.Tickets;
import dev.muster.testkit.contract.TicketsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresTicketsTest extends TicketsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Tickets tickets() {
        return DATABASE.stores().tickets();
    }
}
