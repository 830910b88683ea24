package dev.muster.store;

import dev.muster.channel.Conversations;
import dev.muster.testkit.contract.ConversationsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresConversationsTest extends ConversationsContract {

    @RegisterExtension
    static final Database DATABASE = new Database();

    @Override
    protected Conversations conversations() {
        return DATABASE.stores().conversations();
    }
}
