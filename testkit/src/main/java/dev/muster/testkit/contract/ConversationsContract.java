package dev.muster.testkit.contract;

import static dev.muster.testkit.Examples.slack;
import static dev.muster.testkit.Examples.teams;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Conversations;
import dev.muster.channel.Conversations.Conversation;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What {@link Conversations} promises. */
public abstract class ConversationsContract {

    private static final Conversation CHAT = new Conversation("a:1", URI.create("https://example.com/emea/"));

    protected abstract Conversations conversations();

    @Test
    void knowsNoneAtFirst() {
        assertThat(conversations().find(teams("ada"))).isEmpty();
    }

    @Test
    void findsWhatItRemembers() {
        conversations().remember(teams("ada"), CHAT);
        assertThat(conversations().find(teams("ada"))).contains(CHAT);
        assertThat(conversations().find(slack("ada"))).isEmpty();
        assertThat(conversations().find(teams("ada").in("room"))).isEmpty();
    }

    @Test
    void remembersTheLatest() {
        Conversation moved = new Conversation("a:1", URI.create("https://example.com/apac/"));
        conversations().remember(teams("ada"), CHAT);
        conversations().remember(teams("ada"), moved);
        assertThat(conversations().find(teams("ada"))).contains(moved);
    }

    @Test
    void forgets() {
        conversations().remember(teams("ada"), CHAT);
        conversations().forget(teams("ada"));
        conversations().forget(teams("ada"));
        assertThat(conversations().find(teams("ada"))).isEmpty();
    }
}
