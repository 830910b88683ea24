package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.channel.Address;
import dev.muster.channel.Conversations;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.FindsReceipt.HistoryUnavailable;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.testkit.MemoryConversations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackChannelTest {

    private static final String TAKEN =
            "{\"ok\":true,\"channel\":\"D0ANNA\",\"ts\":\"1814778000.000100\",\"message\":{}}";
    private static final Receipt RECEIPT = new Receipt("D0ANNA", "1814778000.000100");
    private static final Address ANNA = Address.of(Platform.SLACK, "U0ANNA");
    private static final UUID DELIVERY = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Card CARD = Card.saying(Locale.ENGLISH, "Your phone moves on Monday & you can prepare")
            .withActions(List.of(Action.Press.of("enrolled", "I have enrolled")));

    private final HandClock clock = new HandClock();
    private final Conversations conversations = new MemoryConversations();
    private StubSlack slack;
    private SlackChannel channel;

    @BeforeEach
    void open() throws Exception {
        slack = new StubSlack();
        channel = channel(conversations);
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void postsToTheUserWithBlocksTextAndTheDeliveryAsMetadata() throws Exception {
        slack.answers(TAKEN);
        assertThat(send(ANNA)).isEqualTo(new Outcome.Accepted(RECEIPT));
        StubSlack.Received request = slack.received.getFirst();
        assertThat(request.path()).isEqualTo("/api/chat.postMessage");
        assertThat(request.authorization()).isEqualTo("Bearer " + Doorstep.TOKEN);
        assertThat(request.form())
                .containsEntry("channel", "U0ANNA")
                .containsEntry("text", "Your phone moves on Monday &amp; you can prepare")
                .containsEntry(
                        "metadata",
                        "{\"event_type\":\"muster_delivery\",\"event_payload\":{\"delivery\":\"" + DELIVERY + "\"}}")
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0");
        assertThat(request.form().get("blocks")).startsWith("[{").contains("\"action_id\":\"enrolled#0\"");
        assertThat(request.body()).doesNotContain(Doorstep.TOKEN);
    }

    @Test
    void remembersTheChatSlackOpened() {
        slack.answers(TAKEN);
        send(ANNA);
        assertThat(conversations.find(ANNA)).contains(new Conversation("D0ANNA", slack.base()));
    }

    @Test
    void isAcceptedThoughTheChatCannotBeRemembered() {
        slack.answers(TAKEN);
        Conversations away = new Conversations() {
            @Override
            public Optional<Conversation> find(Address address) {
                throw new IllegalStateException("the store is away");
            }

            @Override
            public void remember(Address address, Conversation conversation) {
                throw new IllegalStateException("the store is away");
            }

            @Override
            public void forget(Address address) {}
        };
        assertThat(channel(away).send(outgoing(ANNA))).isEqualTo(new Outcome.Accepted(RECEIPT));
    }

    @Test
    void refusesACardThatSlackCannotShowWithoutAsking() {
        Card endless =
                new Card(Locale.ENGLISH, "Too much", Collections.nCopies(60, new Element.Heading("Part")), List.of());
        assertThat(channel.send(new Outgoing(DELIVERY, ANNA, endless)))
                .isEqualTo(new Outcome.Refused(Refusal.BAD_MESSAGE, "card_too_large"));
        assertThat(slack.received).isEmpty();
    }

    @Test
    void sendsFromManyVirtualThreadsAtOnce() throws Exception {
        for (int number = 0; number < 64; number++) {
            slack.reacts(exchange -> {
                byte[] bytes = TAKEN.getBytes(StandardCharsets.UTF_8);
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
        }
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Outcome>> outcomes = Collections.nCopies(64, ANNA).stream()
                    .map(anna -> CompletableFuture.supplyAsync(() -> send(anna), threads))
                    .toList();
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.join()).isEqualTo(new Outcome.Accepted(RECEIPT)));
        }
        // One after another they would take 6.4 s, five at a time (the default for queued calls) 1.3 s at the very
        // least.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3000));
        assertThat(slack.received).hasSize(64);
    }

    @Test
    void changesACardInPlace() throws Exception {
        slack.answers("{\"ok\":true,\"channel\":\"D0ANNA\",\"ts\":\"1814778000.000100\",\"text\":\"x\"}");
        assertThat(channel.update(ANNA, RECEIPT, CARD)).isEqualTo(new Outcome.Accepted(RECEIPT));
        StubSlack.Received request = slack.received.getFirst();
        assertThat(request.path()).isEqualTo("/api/chat.update");
        assertThat(request.form())
                .containsEntry("channel", "D0ANNA")
                .containsEntry("ts", "1814778000.000100")
                .containsKeys("text", "blocks");
    }

    @Test
    void saysWhenACardCanNoLongerBeChanged() {
        slack.answers("{\"ok\":false,\"error\":\"message_not_found\"}");
        assertThat(channel.update(ANNA, RECEIPT, CARD))
                .isEqualTo(new Outcome.Refused(Refusal.MESSAGE_GONE, "message_not_found"));
    }

    @Test
    void takesACardBack() throws Exception {
        slack.answers("{\"ok\":true,\"channel\":\"D0ANNA\",\"ts\":\"1814778000.000100\"}");
        assertThat(channel.delete(ANNA, RECEIPT)).isEqualTo(new Outcome.Accepted(RECEIPT));
        StubSlack.Received request = slack.received.getFirst();
        assertThat(request.path()).isEqualTo("/api/chat.delete");
        assertThat(request.form()).containsEntry("channel", "D0ANNA").containsEntry("ts", "1814778000.000100");
    }

    @ParameterizedTest
    @CsvSource({
        "message_not_found, MESSAGE_GONE",
        "cant_delete_message, UNCHANGEABLE",
        "channel_not_found, UNKNOWN_ADDRESS",
        "token_revoked, INSTALLATION_DEAD"
    })
    void saysWhyACardStays(String code, Refusal refusal) {
        slack.answers("{\"ok\":false,\"error\":\"" + code + "\"}");
        assertThat(channel.delete(ANNA, RECEIPT)).isEqualTo(new Outcome.Refused(refusal, code));
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void mayChangeAndTakeBackAgainWhatItDoesNotKnowTheEndOf() {
        slack.answers(500, Map.of(), "").answers("{\"ok\":false,\"error\":\"fatal_error\"}");
        assertThat(channel.update(ANNA, RECEIPT, CARD))
                .isEqualTo(new Outcome.TryLater(Duration.ofSeconds(30), "http_500"));
        assertThat(channel.delete(ANNA, RECEIPT))
                .isEqualTo(new Outcome.TryLater(Duration.ofSeconds(30), "fatal_error"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"ok\":true,\"team_id\":\"T0MUSTER\"}', Well[]",
        "200, '{\"ok\":false,\"error\":\"invalid_auth\"}', ShutOut[code=invalid_auth]",
        "200, '{\"ok\":false,\"error\":\"token_revoked\"}', ShutOut[code=token_revoked]",
        "200, '{\"ok\":false,\"error\":\"account_inactive\"}', ShutOut[code=account_inactive]",
        "200, '{\"ok\":false,\"error\":\"no_permission\"}', ShutOut[code=no_permission]",
        "200, '{\"ok\":false,\"error\":\"fatal_error\"}', Unreachable[code=fatal_error]",
        "200, '{\"ok\":false,\"error\":\"unknown_method\"}', Unreachable[code=unknown_method]",
        "200, '<html>hotel</html>', Unreachable[code=unreadable_answer]",
        "429, '{\"ok\":false,\"error\":\"ratelimited\"}', Unreachable[code=ratelimited]",
        "503, '', Unreachable[code=http_503]",
        "302, '', Unreachable[code=http_302]"
    })
    void asksSlackHowItIsWithoutWritingToAnybody(int status, String body, String health) {
        slack.answers(status, Map.of(), body);
        assertThat(channel.probe()).hasToString(health);
        assertThat(slack.received).extracting(StubSlack.Received::path).containsExactly("/api/auth.test");
    }

    @Test
    void findsADeliveryInTheRememberedChatOverPages() throws Exception {
        conversations.remember(ANNA, new Conversation("D0ANNA", slack.base()));
        slack.answers(history(
                        "next", message("1", UUID.randomUUID()), "{\"type\":\"message\",\"text\":\"hi\",\"ts\":\"2\"}"))
                .answers(history("", message("3", DELIVERY)));
        assertThat(channel.find(ANNA, DELIVERY)).contains(new Receipt("D0ANNA", "3"));
        assertThat(slack.received.getFirst().form())
                .containsEntry("channel", "D0ANNA")
                .containsEntry("include_all_metadata", "1")
                .doesNotContainKey("cursor");
        assertThat(slack.received.get(1).form()).containsEntry("cursor", "next");
    }

    @Test
    void opensTheChatToLookIntoItWhenItIsNotKnown() throws Exception {
        slack.answers("{\"ok\":true,\"channel\":{\"id\":\"D0ANNA\"}}")
                .answers(history("", message("3", UUID.randomUUID())));
        assertThat(channel.find(ANNA, DELIVERY)).isEmpty();
        assertThat(slack.received.getFirst().path()).isEqualTo("/api/conversations.open");
        assertThat(slack.received.getFirst().form()).containsEntry("users", "U0ANNA");
        assertThat(conversations.find(ANNA)).map(Conversation::id).contains("D0ANNA");
    }

    @Test
    void doesNotTakeAnothersMetadataForTheDelivery() throws Exception {
        conversations.remember(ANNA, new Conversation("D0ANNA", slack.base()));
        slack.answers(history("", message("3", DELIVERY).replace("muster_delivery", "other_event")));
        assertThat(channel.find(ANNA, DELIVERY)).isEmpty();
    }

    @Test
    void admitsWhenTheHistoryIsNotShown() {
        conversations.remember(ANNA, new Conversation("D0ANNA", slack.base()));
        slack.answers(429, Map.of("Retry-After", "3"), "{\"ok\":false,\"error\":\"ratelimited\"}")
                .answers("{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"im:history\"}")
                .answers("<html>");
        for (String code : List.of("ratelimited", "missing_scope", "unreadable_answer")) {
            assertThatThrownBy(() -> channel.find(ANNA, DELIVERY))
                    .isInstanceOf(HistoryUnavailable.class)
                    .hasMessage(code);
        }
    }

    @Test
    void admitsWhenTheHistoryIsTooLongToLookThrough() {
        conversations.remember(ANNA, new Conversation("D0ANNA", slack.base()));
        for (int page = 0; page < 5; page++) {
            slack.answers(history("more", message("1", UUID.randomUUID())));
        }
        assertThatThrownBy(() -> channel.find(ANNA, DELIVERY))
                .isInstanceOf(HistoryUnavailable.class)
                .hasMessage("history_too_long");
    }

    @Test
    void findsWhatWasDeliveredThoughTheAnswerWasLost() throws Exception {
        slack.reacts(exchange -> {
                    throw new IOException("gone, after the message was stored");
                })
                .answers("{\"ok\":true,\"channel\":{\"id\":\"D0ANNA\"}}");
        assertThat(send(ANNA)).isEqualTo(new Outcome.InDoubt("connection_lost"));
        String metadata = slack.received.getFirst().form().get("metadata");
        slack.answers(history("", "{\"type\":\"message\",\"ts\":\"9\",\"metadata\":" + metadata + "}"));
        assertThat(channel.find(ANNA, DELIVERY)).contains(new Receipt("D0ANNA", "9"));
    }

    @Test
    void answersACommandWhereItWasTypedForItsReaderAlone() throws Exception {
        slack.answers("ok");
        Address there = ANNA.in(room("C0ROLLOUT"));
        assertThat(send(there)).isEqualTo(new Outcome.Accepted(new Receipt(there.room(), "")));
        StubSlack.Received request = slack.received.getFirst();
        assertThat(request.path()).isEqualTo("/response/T0MUSTER/1/abc");
        assertThat(request.contentType()).startsWith("application/json");
        assertThat(request.authorization()).isEqualTo("null");
        JsonObject body = Json.object(request.body());
        assertThat(Json.text(body, "response_type")).contains("ephemeral");
        assertThat(Json.text(body, "replace_original")).contains("false");
        assertThat(Json.text(body, "text")).contains("Your phone moves on Monday &amp; you can prepare");
        assertThat(body.getAsJsonArray("blocks")).isNotEmpty();
    }

    @Test
    void answersACommandTypedInOurChatWithAnOrdinaryMessage() {
        conversations.remember(ANNA, new Conversation("D0ANNA", slack.base()));
        slack.answers(TAKEN);
        assertThat(send(ANNA.in(room("D0ANNA")))).isEqualTo(new Outcome.Accepted(RECEIPT));
        assertThat(slack.received.getFirst().path()).isEqualTo("/api/chat.postMessage");
    }

    @Test
    void asksSlackOnceWhichChatIsOurs() {
        slack.answers("{\"ok\":true,\"channel\":{\"id\":\"D0ANNA\"}}")
                .answers(TAKEN)
                .answers("ok");
        assertThat(send(ANNA.in(room("D0ANNA")))).isEqualTo(new Outcome.Accepted(RECEIPT));
        send(ANNA.in(room("D0COLLEAGUE")));
        assertThat(slack.received)
                .extracting(StubSlack.Received::path)
                .containsExactly("/api/conversations.open", "/api/chat.postMessage", "/response/T0MUSTER/1/abc");
    }

    @Test
    void answersACommandThoughSlackDoesNotSayWhichChatIsOurs() {
        slack.answers("{\"ok\":false,\"error\":\"missing_scope\"}").answers("ok");
        assertThat(send(ANNA.in(room("D0ANNA")))).isInstanceOf(Outcome.Accepted.class);
        assertThat(slack.received.get(1).path()).isEqualTo("/response/T0MUSTER/1/abc");
    }

    @Test
    void answersInTheChatOnceTheRoomIsTooOld() {
        Address there = ANNA.in(room("C0ROLLOUT"));
        clock.advance(Duration.ofMinutes(30));
        slack.answers(TAKEN);
        assertThat(send(there)).isEqualTo(new Outcome.Accepted(RECEIPT));
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void answersInTheChatOnceTheRoomIsUsedUp() {
        Address there = ANNA.in(room("C0ROLLOUT"));
        slack.answers(404, Map.of(), "{\"ok\":false,\"error\":\"used_url\"}").answers(TAKEN);
        assertThat(send(there)).isEqualTo(new Outcome.Accepted(RECEIPT));
        slack.answers("{\"ok\":false,\"error\":\"expired_url\"}").answers(TAKEN);
        assertThat(send(there)).isEqualTo(new Outcome.Accepted(RECEIPT));
        assertThat(slack.received)
                .extracting(StubSlack.Received::path)
                .containsExactly(
                        "/response/T0MUSTER/1/abc",
                        "/api/chat.postMessage",
                        "/response/T0MUSTER/1/abc",
                        "/api/chat.postMessage");
    }

    @Test
    void doesNotAnswerTwiceWhenTheFirstMayHaveArrived() {
        Address there = ANNA.in(room("C0ROLLOUT"));
        slack.answers(500, Map.of(), "")
                .answers(429, Map.of("Retry-After", "4"), "")
                .reacts(exchange -> {
                    throw new IOException("gone");
                });
        assertThat(send(there)).isEqualTo(new Outcome.InDoubt("http_500"));
        assertThat(send(there)).isEqualTo(new Outcome.TryLater(Duration.ofSeconds(4), "ratelimited"));
        assertThat(send(there)).isEqualTo(new Outcome.InDoubt("connection_lost"));
        assertThat(slack.received).hasSize(3);
    }

    @Test
    void changesWhatOnlyItsReaderSeesThroughTheClicksAddress() throws Exception {
        slack.answers("{\"ok\":true}");
        Receipt ephemeral = new Receipt(room("C0ROLLOUT"), "1814778030.000100");
        assertThat(channel.update(ANNA, ephemeral, CARD)).isInstanceOf(Outcome.Accepted.class);
        assertThat(Json.text(Json.object(slack.received.getFirst().body()), "replace_original"))
                .contains("true");
        slack.answers("ok");
        assertThat(channel.delete(ANNA, ephemeral)).isInstanceOf(Outcome.Accepted.class);
        assertThat(slack.received.getLast().body()).isEqualTo("{\"delete_original\":true}");
        clock.advance(Duration.ofMinutes(30));
        assertThat(channel.update(ANNA, ephemeral, CARD))
                .isEqualTo(new Outcome.Refused(Refusal.UNCHANGEABLE, "expired_url"));
        assertThat(channel.delete(ANNA, ephemeral)).isEqualTo(new Outcome.Refused(Refusal.UNCHANGEABLE, "expired_url"));
    }

    @Test
    void cannotTellWhetherAnAnswerForItsReaderAloneArrived() {
        conversations.remember(ANNA, new Conversation("D0ANNA", slack.base()));
        slack.answers(history(""));
        assertThatThrownBy(() -> channel.find(ANNA.in(room("C0ROLLOUT")), DELIVERY))
                .isInstanceOf(HistoryUnavailable.class)
                .hasMessage("ephemeral");
    }

    private String room(String where) {
        return new ReplyRoom(clock.instant(), where, slack.responseUrl()).written();
    }

    private Outcome send(Address to) {
        return channel.send(outgoing(to));
    }

    private static Outgoing outgoing(Address to) {
        return new Outgoing(DELIVERY, to, CARD);
    }

    private SlackChannel channel(Conversations remembered) {
        SlackApi api = new SlackApi(Doorstep.settings(slack.base()));
        return new SlackChannel(api, new Chats(api, remembered, slack.base()), new Replies(api, clock));
    }

    private static String message(String ts, UUID delivery) {
        return "{\"type\":\"message\",\"ts\":\"" + ts
                + "\",\"bot_id\":\"B0\",\"metadata\":{\"event_type\":\"muster_delivery\","
                + "\"event_payload\":{\"delivery\":\"" + delivery + "\"}}}";
    }

    private static String history(String cursor, String... messages) {
        return "{\"ok\":true,\"messages\":[" + String.join(",", messages) + "],\"has_more\":" + !cursor.isEmpty()
                + ",\"response_metadata\":{\"next_cursor\":\"" + cursor + "\"}}";
    }
}
