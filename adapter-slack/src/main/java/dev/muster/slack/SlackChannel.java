package dev.muster.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message.Metadata;
import dev.muster.card.Card;
import dev.muster.card.CardTooLarge;
import dev.muster.card.blockkit.BlockKit;
import dev.muster.channel.Address;
import dev.muster.channel.Channel;
import dev.muster.channel.DeletesCards;
import dev.muster.channel.FindsReceipt;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Probed;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.channel.UpdatesCards;
import dev.muster.slack.SlackApi.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Cards to people in Slack: into our chat with them, or as an answer in the place where they asked. */
final class SlackChannel implements Channel, UpdatesCards, DeletesCards, FindsReceipt, Probed {

    private static final Logger LOG = LoggerFactory.getLogger(SlackChannel.class);

    private final SlackApi api;
    private final Chats chats;
    private final Replies replies;
    private final Accounts accounts;

    SlackChannel(SlackApi api, Chats chats, Replies replies) {
        this.api = api;
        this.chats = chats;
        this.replies = replies;
        this.accounts = new Accounts(api);
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Outcome send(Outgoing outgoing) {
        return drawn(
                outgoing.card(),
                message -> ReplyRoom.of(outgoing.to())
                        .filter(room -> !chats.isOurs(outgoing.to(), room.channel()))
                        .flatMap(room -> replies.answer(room, message))
                        .orElseGet(() -> post(outgoing, message)));
    }

    private static Outcome drawn(Card card, Function<BlockKit.Message, Outcome> sending) {
        BlockKit.Message message;
        try {
            message = BlockKit.render(card);
        } catch (CardTooLarge tooLarge) {
            return new Outcome.Refused(Refusal.BAD_MESSAGE, "card_too_large");
        }
        return sending.apply(message);
    }

    private Outcome post(Outgoing outgoing, BlockKit.Message message) {
        Answer<ChatPostMessageResponse> answer = api.call(methods ->
                methods.chatPostMessage(request -> request.channel(outgoing.to().user())
                        .text(message.text())
                        .blocksAsString(Json.write(message.blocks()))
                        .metadata(mark(outgoing.delivery()))
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
        return switch (answer) {
            case Answer.Granted<ChatPostMessageResponse>(var posted) ->
                accepted(outgoing.to(), posted.getChannel(), posted.getTs());
            case Answer.Ended<ChatPostMessageResponse>(var outcome) -> accounts.explained(outcome, outgoing.to());
        };
    }

    private static Metadata mark(UUID delivery) {
        return Metadata.builder()
                .eventType(Chats.MARK)
                .eventPayload(Map.of(Chats.DELIVERY, delivery.toString()))
                .build();
    }

    private Outcome accepted(Address to, String channel, String ts) {
        if (channel == null || ts == null) {
            return new Outcome.InDoubt(Codes.UNREADABLE);
        }
        rememberIfPossible(to, channel);
        return new Outcome.Accepted(new Receipt(channel, ts));
    }

    /** The message is with Slack already: a store that is away must not turn that into a failure. */
    private void rememberIfPossible(Address to, String channel) {
        try {
            chats.remember(to, channel);
        } catch (RuntimeException storeAway) {
            LOG.warn("The chat of a Slack user could not be remembered; it will be looked up again.", storeAway);
        }
    }

    @Override
    public Outcome update(Address at, Receipt receipt, Card card) {
        return drawn(
                card,
                message -> ReplyRoom.read(receipt.conversation())
                        .map(room -> replies.replace(room, message))
                        .orElseGet(() -> change(receipt, message)));
    }

    private Outcome change(Receipt receipt, BlockKit.Message message) {
        Answer<ChatUpdateResponse> answer =
                api.call(methods -> methods.chatUpdate(request -> request.channel(receipt.conversation())
                        .ts(receipt.message())
                        .text(message.text())
                        .blocksAsString(Json.write(message.blocks()))));
        return switch (answer) {
            case Answer.Granted<ChatUpdateResponse> granted -> new Outcome.Accepted(receipt);
            case Answer.Ended<ChatUpdateResponse>(var outcome) -> Codes.ofRepeatable(outcome);
        };
    }

    @Override
    public Outcome delete(Address at, Receipt receipt) {
        return ReplyRoom.read(receipt.conversation())
                .map(room -> replies.takeBack(room))
                .orElseGet(() -> takeBack(receipt));
    }

    private Outcome takeBack(Receipt receipt) {
        Answer<ChatDeleteResponse> answer = api.call(methods -> methods.chatDelete(
                request -> request.channel(receipt.conversation()).ts(receipt.message())));
        return switch (answer) {
            case Answer.Granted<ChatDeleteResponse> granted -> new Outcome.Accepted(receipt);
            case Answer.Ended<ChatDeleteResponse>(var outcome) -> Codes.ofRepeatable(outcome);
        };
    }

    @Override
    public Health probe() {
        Answer<AuthTestResponse> answer = api.call(methods -> methods.authTest(request -> request));
        return switch (answer) {
            case Answer.Granted<AuthTestResponse> granted -> new Health.Well();
            case Answer.Ended<AuthTestResponse>(var outcome) -> health(outcome);
        };
    }

    private static Health health(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> new Health.Well();
            // Not a word of Slack's about us: something else answers at its address.
            case Outcome.Refused(var refusal, var code)
            when refusal == Refusal.BAD_MESSAGE -> new Health.Unreachable(code);
            case Outcome.Refused(var refusal, var code) -> new Health.ShutOut(code);
            case Outcome.TryLater(var after, var code) -> new Health.Unreachable(code);
            case Outcome.Throttled(var silence, var code) -> new Health.Unreachable(code);
            case Outcome.InDoubt(var code) -> new Health.Unreachable(code);
        };
    }

    @Override
    public Optional<Receipt> find(Address at, UUID delivery) throws HistoryUnavailable {
        Optional<Receipt> found = chats.find(at, delivery);
        if (found.isEmpty() && ReplyRoom.of(at).isPresent()) {
            // An answer that only its reader sees is in no history, so its absence there proves nothing.
            throw HistoryUnavailable.forGood("ephemeral");
        }
        return found;
    }
}
