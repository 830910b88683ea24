package dev.muster.store;

import dev.muster.channel.Address;
import dev.muster.channel.Conversations;
import java.net.URI;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conversations by address. */
final class PostgresConversations implements Conversations {

    private final Statements sql;

    PostgresConversations(JdbcClient jdbc) {
        sql = new Statements(jdbc, "conversations", "find", "remember", "forget");
    }

    @Override
    public Optional<Conversation> find(Address address) {
        return sql.call("find")
                .params(Columns.of(address))
                .query((row, number) -> new Conversation(row.getString("id"), URI.create(row.getString("service"))))
                .optional();
    }

    @Override
    public void remember(Address address, Conversation conversation) {
        sql.call("remember")
                .params(Columns.of(address))
                .param("id", conversation.id())
                .param("service", conversation.service().toString())
                .update();
    }

    @Override
    public void forget(Address address) {
        sql.call("forget").params(Columns.of(address)).update();
    }
}
