package dev.muster.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ConversationResourceResponse;
import com.microsoft.bot.schema.ResourceResponse;
import dev.muster.card.Card;
import dev.muster.card.CardTooLarge;
import dev.muster.channel.Address;
import dev.muster.channel.Channel;
import dev.muster.channel.Conversations;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.channel.UpdatesCards;
import dev.muster.teams.Outcomes.Step;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Sends cards to people in Teams, and replaces those it sent. */
final class TeamsChannel implements Channel, UpdatesCards {

    private static final String GONE = "ConversationNotFound";
    private static final Outcome TOO_LARGE = new Outcome.Refused(Refusal.BAD_MESSAGE, "card-too-large");

    private final Activities activities;
    private final Connectors connectors;
    private final ServiceHosts hosts;
    private final Conversations conversations;
    private final URI usualService;

    TeamsChannel(
            Activities activities,
            Connectors connectors,
            ServiceHosts hosts,
            Conversations conversations,
            URI usualService) {
        this.activities = activities;
        this.connectors = connectors;
        this.hosts = hosts;
        this.conversations = conversations;
        this.usualService = hosts.admit(usualService.toString())
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "teams.service is not one of Microsoft's services; if it should be trusted, name its host in teams.service-hosts"));
    }

    @Override
    public Platform platform() {
        return Platform.TEAMS;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        try {
            return outgoing.to().room().isEmpty() ? toPerson(outgoing) : toRoom(outgoing);
        } catch (Failure.Thrown notOpened) {
            return Outcomes.of(Step.OPEN, notOpened.failure());
        } catch (CardTooLarge refused) {
            return TOO_LARGE;
        }
    }

    // A conversation that is gone took no message, so a second request is no second message.
    private Outcome toPerson(Outgoing outgoing) throws Failure.Thrown {
        Optional<Conversation> known = remembered(outgoing.to());
        if (known.isEmpty()) {
            return post(open(outgoing.to()), outgoing);
        }
        Outcome outcome = post(known.get(), outgoing);
        if (outcome instanceof Outcome.Refused(Refusal refusal, String code) && code.equals(GONE)) {
            conversations.forget(outgoing.to());
            return post(open(outgoing.to()), outgoing);
        }
        return outcome;
    }

    private Outcome toRoom(Outgoing outgoing) {
        return Room.parse(outgoing.to().room())
                .flatMap(room ->
                        hosts.admit(room.service()).map(service -> new Conversation(room.conversation(), service)))
                .map(conversation -> post(conversation, outgoing))
                .orElseGet(() -> new Outcome.Refused(Refusal.UNKNOWN_ADDRESS, "no-such-room"));
    }

    private Optional<Conversation> remembered(Address person) {
        return conversations
                .find(person)
                .flatMap(known ->
                        hosts.admit(known.service().toString()).map(service -> new Conversation(known.id(), service)));
    }

    private Conversation open(Address person) throws Failure.Thrown {
        ConversationResourceResponse opened =
                await(connectors.to(usualService).createConversation(activities.conversationWith(person)));
        if (opened == null || opened.getId() == null) {
            throw new Failure.Thrown(new Failure.Broken(true, "no-conversation-id"));
        }
        URI service = hosts.admit(Objects.requireNonNullElse(opened.getServiceUrl(), ""))
                .orElse(usualService);
        Conversation conversation = new Conversation(opened.getId(), service);
        conversations.remember(person, conversation);
        return conversation;
    }

    private Outcome post(Conversation to, Outgoing outgoing) {
        Activity activity = activities.message(outgoing.card(), Optional.of(outgoing.delivery()));
        try {
            ResourceResponse response = await(connectors.to(to.service()).sendToConversation(to.id(), activity));
            return accepted(to.id(), response, "");
        } catch (Failure.Thrown thrown) {
            return Outcomes.of(Step.SEND, thrown.failure());
        }
    }

    @Override
    public Outcome update(Address at, Receipt receipt, Card card) {
        if (receipt.conversation().isBlank() || receipt.message().isBlank()) {
            return new Outcome.Refused(Refusal.UNKNOWN_ADDRESS, "no-receipt");
        }
        try {
            Activity activity = activities.message(card, Optional.empty());
            activity.setId(receipt.message());
            ResourceResponse response = await(
                    connectors.to(service(at)).updateActivity(receipt.conversation(), receipt.message(), activity));
            return accepted(receipt.conversation(), response, receipt.message());
        } catch (Failure.Thrown thrown) {
            return Outcomes.of(Step.UPDATE, thrown.failure());
        } catch (CardTooLarge refused) {
            return TOO_LARGE;
        }
    }

    private URI service(Address at) {
        Optional<URI> room = Room.parse(at.room()).flatMap(found -> hosts.admit(found.service()));
        return room.or(() -> remembered(at.inPrivate()).map(Conversation::service))
                .orElse(usualService);
    }

    // An answer without id is still a success: Teams gives none for a message that it split.
    private static Outcome accepted(String conversation, @Nullable ResourceResponse response, String otherwise) {
        String id = response == null || response.getId() == null ? otherwise : response.getId();
        return new Outcome.Accepted(new Receipt(conversation, id));
    }

    private static <T> @Nullable T await(CompletableFuture<T> call) throws Failure.Thrown {
        try {
            return call.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Failure.Thrown known
                    ? known
                    : new Failure.Thrown(new Failure.Broken(true, "unreadable-answer"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failure.Thrown(new Failure.Broken(true, "interrupted"));
        }
    }
}
