package dev.muster.channel;

import java.net.URI;
import java.util.Optional;

/** Remembers the conversation a platform opened for an address, since opening it again costs a call and some quota. */
public interface Conversations {

    Optional<Conversation> find(Address address);

    void remember(Address address, Conversation conversation);

    void forget(Address address);

    /** The platform's id of the chat, and the service that serves it (Teams is regional; Slack has one). */
    record Conversation(String id, URI service) {}
}
