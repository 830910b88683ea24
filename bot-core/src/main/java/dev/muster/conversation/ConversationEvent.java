package dev.muster.conversation;

import dev.muster.audience.PersonId;
import dev.muster.channel.EventId;

/** What the conversation announces. */
public sealed interface ConversationEvent {

    record NotStored(EventId event, RuntimeException cause) implements ConversationEvent {}

    /** The store did not tell what came in; the next round asks again. */
    record NotTaken(RuntimeException cause) implements ConversationEvent {}

    /** Answering threw; the event is offered again a few times. */
    record NotAnswered(EventId event, RuntimeException cause) implements ConversationEvent {}

    record TicketOpened(Ticket ticket) implements ConversationEvent {}

    record Enrolled(PersonId person) implements ConversationEvent {}
}
