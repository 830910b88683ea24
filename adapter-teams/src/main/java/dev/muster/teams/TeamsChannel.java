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
import dev.muster.channel.CountsCalls;
import dev.muster.channel.DeletesCards;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.channel.UpdatesCards;
import dev.muster.teams.Outcomes.Step;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends cards to people in Teams, and replaces those it sent. */
final class TeamsChannel implements Channel, UpdatesCards, DeletesCards, Probed, CountsCalls {

    private static final String GONE = "ConversationNotFound";
    private static final Outcome NO_RECEIPT = new Outcome.Refused(Refusal.UNCHANGEABLE, "no-receipt");
    private static final Logger LOG = LoggerFactory.getLogger(TeamsChannel.class);

    private static final Outcome STORE_AWAY = new Outcome.TryLater(Duration.ofSeconds(2), "store-away");
    private static final Outcome TOO_LARGE = new Outcome.Refused(Refusal.BAD_MESSAGE, "card-too-large");

    private final Activities activities;
    private final Connectors connectors;
    private final ServiceHosts hosts;
    private final Conversations conversations;
    private final AtomicInteger opened = new AtomicInteger();
    private final URI usualService;
    private final MissingApp missingApp;

    TeamsChannel(
            Activities activities,
            Connectors connectors,
            ServiceHosts hosts,
            Conversations conversations,
            URI usualService,
            MissingApp missingApp) {
        this.activities = activities;
        this.connectors = connectors;
        this.hosts = hosts;
        this.conversations = conversations;
        this.missingApp = missingApp;
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
        return missingApp.handle(sendOnce(outgoing), outgoing.to());
    }

    private Outcome sendOnce(Outgoing outgoing) {
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
        Optional<Conversation> known;
        try {
            known = remembered(outgoing.to());
        } catch (RuntimeException storeAway) {
            // Nothing has left yet, and it should not be called in doubt for that.
            return STORE_AWAY;
        }
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

    @Override
    public int extraCalls() {
        return opened.getAndSet(0);
    }

    private Conversation open(Address person) throws Failure.Thrown {
        opened.incrementAndGet();
        ConversationResourceResponse opened =
                await(connectors.to(usualService).createConversation(activities.conversationWith(person)));
        if (opened == null || opened.getId() == null) {
            throw new Failure.Thrown(new Failure.Broken(true, "no-conversation-id"));
        }
        URI service = hosts.admit(Objects.requireNonNullElse(opened.getServiceUrl(), ""))
                .orElse(usualService);
        Conversation conversation = new Conversation(opened.getId(), service);
        rememberIfPossible(person, conversation);
        return conversation;
    }

    /** A store that is away costs another call the next time, and no more. */
    private void rememberIfPossible(Address person, Conversation conversation) {
        try {
            conversations.remember(person, conversation);
        } catch (RuntimeException storeAway) {
            LOG.warn("The chat with a Teams user could not be remembered; it will be opened again.", storeAway);
        }
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
        if (!names(receipt)) {
            return NO_RECEIPT;
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

    @Override
    public Outcome delete(Address at, Receipt receipt) {
        if (!names(receipt)) {
            return NO_RECEIPT;
        }
        try {
            await(connectors.to(service(at)).deleteActivity(receipt.conversation(), receipt.message()));
            return new Outcome.Accepted(receipt);
        } catch (Failure.Thrown thrown) {
            return Outcomes.of(Step.DELETE, thrown.failure());
        }
    }

    // Of a message that it split, Teams tells no id.
    private static boolean names(Receipt receipt) {
        return !receipt.conversation().isBlank() && !receipt.message().isBlank();
    }

    @Override
    public Health probe() {
        Health first = asked();
        // The token was old, and is forgotten now; the next question brings a new one.
        return first.equals(new Health.Unreachable(SignIn.REFUSED)) ? asked() : first;
    }

    // Teams offers no bot the list of its conversations: the question changes nothing, and its refusal is an answer.
    private Health asked() {
        try {
            await(connectors.to(usualService).getConversations());
            return new Health.Well();
        } catch (Failure.Thrown thrown) {
            return Outcomes.health(thrown.failure());
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
            throw known(failed).orElseGet(() -> new Failure.Thrown(new Failure.Broken(true, "unreadable-answer")));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Failure.Thrown(new Failure.Broken(true, "interrupted"));
        }
    }

    // When the time for the whole call is over, OkHttp wraps what the call was told.
    private static Optional<Failure.Thrown> known(Throwable failed) {
        return Stream.iterate(failed.getCause(), Objects::nonNull, Throwable::getCause)
                .filter(Failure.Thrown.class::isInstance)
                .map(Failure.Thrown.class::cast)
                .findFirst();
    }
}
