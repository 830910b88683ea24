package dev.muster.testkit;

import dev.muster.channel.Conversations;
import dev.muster.testkit.contract.ConversationsContract;

class MemoryConversationsTest extends ConversationsContract {

    private final Conversations conversations = new MemoryConversations();

    @Override
    protected Conversations conversations() {
        return conversations;
    }
}
