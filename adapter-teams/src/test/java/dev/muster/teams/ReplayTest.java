package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Ack;
import dev.muster.channel.Address;
import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.Inbound;
import dev.muster.channel.Receipt;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded activities, one file per scenario, through the whole endpoint. */
class ReplayTest {

    private static PlatformStandIn teams;
    private static RunningBot bot;

    @BeforeAll
    static void start() throws Exception {
        teams = new PlatformStandIn();
        teams.announces(Signing.KEY, "msteams");
        bot = new RunningBot(teams.settings());
    }

    @AfterAll
    static void stop() {
        bot.close();
        teams.close();
    }

    @BeforeEach
    void forgetAll() {
        bot.reset();
        teams.reset();
        bot.conversations().forget(Samples.anyone());
    }

    private HttpResponse<String> replay(String name) throws Exception {
        return bot.post(
                Signing.bearer(teams.service().toString()),
                Samples.payload(name, teams.service().toString()));
    }

    private <T extends Inbound> T only(Class<T> type) {
        assertThat(bot.received).singleElement().isInstanceOf(type);
        return type.cast(bot.received.getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"said-in-private", "said-without-fraction", "said-with-seven-digits-and-offset"})
    void wordsAreHeardWhateverFormTheirTimestampHas(String name) throws Exception {
        assertThat(replay(name).statusCode()).isEqualTo(200);
        Inbound.Said said = only(Inbound.Said.class);
        assertThat(said.text()).isEqualTo("how do I enroll?");
        assertThat(said.from()).isEqualTo(Samples.anyone());
        assertThat(said.locale()).contains(Locale.TAIWAN);
        assertThat(said.event().value()).startsWith("teams:a:1private/1700");
    }

    @Test
    void aPersonalMessageTeachesTheConversationBeforeTheEventIsStored() throws Exception {
        Conversation expected = new Conversation("a:1private", teams.service());
        bot.inbox = inbound -> {
            assertThat(bot.conversations().find(Samples.anyone())).contains(expected);
            return Ack.STORED;
        };
        assertThat(replay("said-in-private").statusCode()).isEqualTo(200);
        bot.channel().send(Samples.greeting());
        assertThat(teams.opened()).isEmpty();
        assertThat(teams.posted()).hasSize(1);
    }

    @Test
    void aChannelMessageLosesOurMentionAndKeepsItsRoom() throws Exception {
        replay("said-in-channel");
        Inbound.Said said = only(Inbound.Said.class);
        assertThat(said.text()).isEqualTo("status of R&D <team>");
        Address room = said.from();
        assertThat(room.inPrivate()).isEqualTo(Samples.anyone());
        assertThat(Room.parse(room.room()))
                .contains(new Room(teams.service().toString(), "19:abc@thread.tacv2;messageid=1700"));
        assertThat(bot.conversations().find(Samples.anyone())).isEmpty();
    }

    @Test
    void aSubmitButtonIsAPressWithItsInputs() throws Exception {
        assertThat(replay("pressed-submit").statusCode()).isEqualTo(200);
        Inbound.Pressed pressed = only(Inbound.Pressed.class);
        assertThat(pressed.action()).isEqualTo("enrolled");
        assertThat(pressed.values()).isEqualTo(Map.of("wave", "july", "count", "3", "sure", "true"));
        assertThat(pressed.receipt()).isEqualTo(new Receipt("a:1private", "1699"));
    }

    @Test
    void anExecuteButtonIsAPressAndIsAnsweredWithAToast() throws Exception {
        HttpResponse<String> answer = replay("pressed-execute");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"statusCode\":200", "application/vnd.microsoft.activity.message", "收到。");
        Inbound.Pressed pressed = only(Inbound.Pressed.class);
        assertThat(pressed.action()).isEqualTo("answer");
        assertThat(pressed.values()).isEqualTo(Map.of("question", "q1", "score", "4"));
    }

    @Test
    void anotherInvokeIsAnswered501() throws Exception {
        assertThat(replay("invoke-task-fetch").statusCode()).isEqualTo(501);
        assertThat(only(Inbound.Unknown.class).kind()).isEqualTo("invoke task/fetch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"installed", "bot-added"})
    void anInstallationOpens(String name) throws Exception {
        replay(name);
        assertThat(only(Inbound.Opened.class).from()).isEqualTo(Samples.anyone());
        assertThat(bot.conversations().find(Samples.anyone())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"removed", "bot-removed"})
    void aRemovalCloses(String name) throws Exception {
        replay(name);
        assertThat(only(Inbound.Closed.class).from()).isEqualTo(Samples.anyone());
    }

    @ParameterizedTest
    @CsvSource({
        "bot-added-to-team, conversationUpdate",
        "somebody-added, conversationUpdate",
        "reaction, messageReaction",
        "picture-only, message",
        "read-receipt, event application/vnd.microsoft.readReceipt",
        "message-edited, messageUpdate"
    })
    void anythingElseIsUnknownAndAcknowledged(String name, String kind) throws Exception {
        assertThat(replay(name).statusCode()).isEqualTo(200);
        assertThat(only(Inbound.Unknown.class).kind()).isEqualTo(kind);
    }

    @Test
    void theSameActivityHasTheSameEvent() throws Exception {
        replay("said-in-private");
        replay("said-in-private");
        assertThat(bot.received)
                .extracting(inbound -> inbound.event().value())
                .hasSize(2)
                .containsOnly("teams:a:1private/1700000000001");
    }

    @ParameterizedTest
    @CsvSource({"STORED, 200", "REPEATED, 200", "UNAVAILABLE, 503"})
    void theAnswerFollowsTheInbox(Ack ack, int status) throws Exception {
        bot.inbox = inbound -> ack;
        assertThat(replay("said-in-private").statusCode()).isEqualTo(status);
        assertThat(replay("pressed-execute").statusCode()).isEqualTo(status);
    }

    @Test
    void aBrokenStoreIsAnswered503WithoutAStackTrace() throws Exception {
        bot.inbox = inbound -> {
            throw new IllegalStateException("connection refused");
        };
        HttpResponse<String> answer = replay("said-in-private");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("Exception", "refused", "dev.muster");
    }

    @Test
    void nothingIsCalledBeforeTheAnswer() throws Exception {
        replay("said-in-private");
        assertThat(teams.posted()).isEmpty();
        assertThat(teams.opened()).isEmpty();
        assertThat(teams.seen("/oauth2/")).isEmpty();
    }
}
