package dev.muster.testkit;

import dev.muster.channel.Address;
import dev.muster.channel.Conversations;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Conversations remembered for as long as the process lives. */
public final class MemoryConversations implements Conversations {

    private final Map<Address, Conversation> byAddress = new ConcurrentHashMap<>();

    @Override
    public Optional<Conversation> find(Address address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    @Override
    public void remember(Address address, Conversation conversation) {
        byAddress.put(address, conversation);
    }

    @Override
    public void forget(Address address) {
        byAddress.remove(address);
    }
}
