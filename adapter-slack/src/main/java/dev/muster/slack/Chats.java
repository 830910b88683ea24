package dev.muster.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.muster.channel.Address;
import dev.muster.channel.Conversations;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.FindsReceipt.HistoryUnavailable;
import dev.muster.channel.Outcome;
import dev.muster.channel.Receipt;
import dev.muster.slack.SlackApi.Answer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Our private chats with people: which channel each is, and what was said there. */
final class Chats {

    static final String MARK = "muster_delivery";
    static final String DELIVERY = "delivery";

    private static final int PAGE = 200;
    private static final int PAGES = 5;

    private final SlackApi api;
    private final Conversations conversations;
    private final URI service;

    Chats(SlackApi api, Conversations conversations, URI service) {
        this.api = api;
        this.conversations = conversations;
        this.service = service;
    }

    /** Only a chat of two can be the one with us, and which of theirs it is only Slack can tell, once. */
    boolean isOurs(Address person, String channel) {
        if (!channel.startsWith("D")) {
            return false;
        }
        try {
            return channelOf(person).equals(channel);
        } catch (HistoryUnavailable unknown) {
            return false;
        }
    }

    /** Updating a card and reading the history take the channel's own id, which only the first message tells. */
    void remember(Address person, String channel) {
        if (known(person).filter(channel::equals).isEmpty()) {
            conversations.remember(person.inPrivate(), new Conversation(channel, service));
        }
    }

    private String channelOf(Address person) throws HistoryUnavailable {
        Optional<String> known = known(person);
        return known.isPresent() ? known.get() : open(person);
    }

    private Optional<String> known(Address person) {
        return conversations.find(person.inPrivate()).map(Conversation::id);
    }

    Optional<Receipt> find(Address person, UUID delivery) throws HistoryUnavailable {
        String channel = channelOf(person);
        String cursor = "";
        for (int page = 0; page < PAGES; page++) {
            ConversationsHistoryResponse history = history(channel, cursor);
            Optional<Receipt> found = among(history.getMessages(), channel, delivery);
            cursor = next(history);
            if (found.isPresent() || cursor.isEmpty()) {
                return found;
            }
        }
        throw HistoryUnavailable.forGood("history_too_long");
    }

    private String open(Address person) throws HistoryUnavailable {
        ConversationsOpenResponse opened = granted(
                api.call(methods -> methods.conversationsOpen(request -> request.users(List.of(person.user())))));
        String channel = Optional.ofNullable(opened.getChannel())
                .map(chat -> chat.getId())
                .orElseThrow(() -> new HistoryUnavailable(Codes.UNREADABLE));
        remember(person, channel);
        return channel;
    }

    private ConversationsHistoryResponse history(String channel, String cursor) throws HistoryUnavailable {
        ConversationsHistoryResponse history =
                granted(api.call(methods -> methods.conversationsHistory(request -> request.channel(channel)
                        .cursor(cursor.isEmpty() ? null : cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true))));
        if (history.getMessages() == null) {
            throw new HistoryUnavailable(Codes.UNREADABLE);
        }
        return history;
    }

    private static Optional<Receipt> among(List<Message> messages, String channel, UUID delivery) {
        return messages.stream()
                .filter(message -> carries(message, delivery))
                .findFirst()
                .map(message -> new Receipt(channel, message.getTs()));
    }

    private static boolean carries(Message message, UUID delivery) {
        return message.getMetadata() != null
                && MARK.equals(message.getMetadata().getEventType())
                && message.getMetadata().getEventPayload() != null
                && delivery.toString()
                        .equals(message.getMetadata().getEventPayload().get(DELIVERY));
    }

    private static String next(ConversationsHistoryResponse history) {
        return Optional.ofNullable(history.getResponseMetadata())
                .map(ResponseMetadata::getNextCursor)
                .orElse("");
    }

    private static <T> T granted(Answer<T> answer) throws HistoryUnavailable {
        return switch (answer) {
            case Answer.Granted<T>(var value) -> value;
            case Answer.Ended<T>(var outcome) -> throw new HistoryUnavailable(code(outcome));
        };
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> "accepted";
            case Outcome.TryLater(var after, var code) -> code;
            case Outcome.Throttled(var silence, var code) -> code;
            case Outcome.Refused(var refusal, var code) -> code;
            case Outcome.InDoubt(var code) -> code;
        };
    }
}
