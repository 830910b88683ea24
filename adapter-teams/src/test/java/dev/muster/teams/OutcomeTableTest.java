package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Conversations.Conversation;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outcome.InDoubt;
import dev.muster.channel.Outcome.Refused;
import dev.muster.channel.Outcome.Throttled;
import dev.muster.channel.Outcome.TryLater;
import dev.muster.channel.Probed.Health;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import dev.muster.teams.PlatformStandIn.Answer;
import dev.muster.testkit.MemoryConversations;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the connector's error table, as an HTTP answer to the real client: the outcome, from one request. */
class OutcomeTableTest {

    private static final Receipt CARD = new Receipt("a:1", "m1");
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(30);
    private static final String BLOCKED_209 = """
            {"errorCode":209,"message":"{\\n \\"subCode\\": \\"MessageWritesBlocked\\",\\n \\"details\\": \\"Thread is blocked from message writes.\\",\\n \\"errorCode\\": null,\\n \\"errorSubCode\\": null\\n}"}
            """;

    private static PlatformStandIn teams;
    private static SmallCalls calls;
    private static Connectors connectors;
    private static TeamsChannel channel;
    private static final MemoryConversations conversations = new MemoryConversations();

    @BeforeAll
    static void start() throws IOException {
        teams = new PlatformStandIn();
        calls = new SmallCalls(Duration.ofSeconds(2));
        InstantSource clock = InstantSource.system();
        connectors = new Connectors(new SignIn(new LoginTokens(teams.settings(), calls, clock), clock), clock);
        channel = new TeamsChannel(
                new Activities(TeamsSettings.Registration.of(PlatformStandIn.APP, "secret", PlatformStandIn.TENANT)),
                connectors,
                new ServiceHosts(List.of(teams.host()), false),
                conversations,
                teams.service(),
                MissingApp.STAYS_MISSING);
    }

    @AfterAll
    static void stop() {
        connectors.close();
        calls.close();
        teams.close();
    }

    @BeforeEach
    void forgetAll() {
        teams.reset();
        conversations.remember(Samples.anyone(), new Conversation("a:1", teams.service()));
    }

    static Stream<Arguments> sends() {
        return Stream.of(
                row(PlatformStandIn.error(400, "Bad Argument"), refused(Refusal.BAD_MESSAGE, "Bad Argument")),
                row(PlatformStandIn.error(400, "BadSyntax"), refused(Refusal.BAD_MESSAGE, "BadSyntax")),
                row(
                        PlatformStandIn.error(401, "BotNotRegistered"),
                        refused(Refusal.INSTALLATION_DEAD, "BotNotRegistered")),
                row(
                        PlatformStandIn.error(403, "BotDisabledByAdmin"),
                        refused(Refusal.INSTALLATION_DEAD, "BotDisabledByAdmin")),
                row(
                        PlatformStandIn.error(403, "BotNotInConversationRoster"),
                        refused(Refusal.APP_NOT_INSTALLED, "BotNotInConversationRoster")),
                row(
                        PlatformStandIn.error(403, "ForbiddenOperationException"),
                        refused(Refusal.APP_NOT_INSTALLED, "ForbiddenOperationException")),
                row(
                        PlatformStandIn.error(403, "ConversationBlockedByUser"),
                        refused(Refusal.BLOCKED, "ConversationBlockedByUser")),
                row(
                        PlatformStandIn.error(403, "InvalidBotApiHost"),
                        refused(Refusal.INSTALLATION_DEAD, "InvalidBotApiHost")),
                row(
                        PlatformStandIn.error(403, "NotEnoughPermissions"),
                        refused(Refusal.BLOCKED, "NotEnoughPermissions")),
                row(PlatformStandIn.with(403, BLOCKED_209), refused(Refusal.BLOCKED, "MessageWritesBlocked")),
                row(
                        PlatformStandIn.with(403, "{\"errorCode\":209,\"message\":\"?\"}"),
                        refused(Refusal.BLOCKED, "209")),
                row(PlatformStandIn.with(403, ""), refused(Refusal.BLOCKED, "HTTP 403")),
                row(
                        PlatformStandIn.error(404, "ActivityNotFoundInConversation"),
                        refused(Refusal.UNKNOWN_ADDRESS, "ActivityNotFoundInConversation")),
                row(PlatformStandIn.with(404, "<html>no</html>"), refused(Refusal.UNKNOWN_ADDRESS, "HTTP 404")),
                row(PlatformStandIn.with(405, ""), refused(Refusal.BAD_MESSAGE, "HTTP 405")),
                row(PlatformStandIn.error(408, "Timeout"), new InDoubt("Timeout")),
                row(PlatformStandIn.error(412, "PreconditionFailed"), new TryLater(SOON, "PreconditionFailed")),
                row(PlatformStandIn.error(413, "MessageSizeTooBig"), refused(Refusal.BAD_MESSAGE, "MessageSizeTooBig")),
                row(
                        PlatformStandIn.error(429, "Throttled", "Retry-After", "7"),
                        new Throttled(Duration.ofSeconds(7), "Throttled")),
                row(PlatformStandIn.error(429, "Throttled"), new Throttled(SOON, "Throttled")),
                row(PlatformStandIn.error(429, "Throttled", "Retry-After", "soon"), new Throttled(SOON, "Throttled")),
                row(
                        PlatformStandIn.error(429, "Throttled", "Retry-After", "999999999"),
                        new Throttled(Duration.ofHours(1), "Throttled")),
                row(
                        PlatformStandIn.error(429, "Throttled", "Retry-After", "Sun, 22 Nov 2015 10:00:00 GMT"),
                        new Throttled(SOON, "Throttled")),
                row(PlatformStandIn.error(500, "ServiceError"), new InDoubt("ServiceError")),
                row(PlatformStandIn.error(502, "ServiceError"), new InDoubt("ServiceError")),
                row(PlatformStandIn.with(503, ""), new TryLater(LATER, "HTTP 503")),
                row(
                        PlatformStandIn.with(503, "", "Retry-After", "9"),
                        new Throttled(Duration.ofSeconds(9), "HTTP 503")),
                row(PlatformStandIn.with(504, "<html>gateway</html>"), new InDoubt("HTTP 504")),
                row(
                        PlatformStandIn.with(302, "", "Location", "https://elsewhere.example/"),
                        new TryLater(LATER, "HTTP 302")),
                row(PlatformStandIn.error(403, "x\r\nevil log line"), refused(Refusal.BLOCKED, "HTTP 403")),
                row(PlatformStandIn.with(200, "{}"), new Outcome.Accepted(new Receipt("a:1", ""))),
                row(PlatformStandIn.with(202, ""), new Outcome.Accepted(new Receipt("a:1", ""))),
                row(PlatformStandIn.with(201, "{\"id\":\"m1\"}"), new Outcome.Accepted(new Receipt("a:1", "m1"))),
                row(PlatformStandIn.with(200, "<html>hello</html>"), new InDoubt("unreadable-answer")),
                row(PlatformStandIn.with(200, "{\"id\":{\"a\":1}}"), new InDoubt("unreadable-answer")));
    }

    @ParameterizedTest
    @MethodSource("sends")
    void ofASend(Answer answer, Outcome expected) {
        teams.post(answer);
        assertThat(channel.send(Samples.greeting())).isEqualTo(expected);
        assertThat(teams.posted()).as("requests for one send").hasSize(1);
        assertThat(teams.opened()).isEmpty();
    }

    static Stream<Arguments> openings() {
        return Stream.of(
                row(PlatformStandIn.error(400, "BadArgument"), refused(Refusal.UNKNOWN_ADDRESS, "BadArgument")),
                row(PlatformStandIn.error(404, "NotFound"), refused(Refusal.UNKNOWN_ADDRESS, "NotFound")),
                row(
                        PlatformStandIn.error(403, "ForbiddenOperationException"),
                        refused(Refusal.APP_NOT_INSTALLED, "ForbiddenOperationException")),
                row(
                        PlatformStandIn.error(429, "Throttled", "Retry-After", "3"),
                        new Throttled(Duration.ofSeconds(3), "Throttled")),
                row(PlatformStandIn.error(500, "ServiceError"), new TryLater(LATER, "ServiceError")),
                row(PlatformStandIn.error(502, "ServiceError"), new TryLater(LATER, "ServiceError")),
                row(PlatformStandIn.with(504, ""), new TryLater(LATER, "HTTP 504")),
                row(PlatformStandIn.with(200, "{}"), new TryLater(LATER, "no-conversation-id")));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void ofOpeningAConversation(Answer answer, Outcome expected) {
        conversations.forget(Samples.anyone());
        teams.open(answer);
        assertThat(channel.send(Samples.greeting())).isEqualTo(expected);
        assertThat(teams.opened()).as("requests for one opening").hasSize(1);
        assertThat(teams.posted()).isEmpty();
        assertThat(conversations.find(Samples.anyone())).isEmpty();
    }

    @Test
    void ofAnUpdateIsNeverInDoubtBecauseItMayBeRepeated() {
        teams.post(PlatformStandIn.with(504, ""));
        assertThat(channel.update(
                        Samples.anyone(),
                        new Receipt("a:1", "m1"),
                        Samples.greeting().card()))
                .isEqualTo(new TryLater(LATER, "HTTP 504"));
        teams.post(PlatformStandIn.error(404, "ActivityNotFoundInConversation"));
        assertThat(channel.update(
                        Samples.anyone(),
                        new Receipt("a:1", "m1"),
                        Samples.greeting().card()))
                .isEqualTo(refused(Refusal.MESSAGE_GONE, "ActivityNotFoundInConversation"));
    }

    static Stream<Arguments> takingsBack() {
        return Stream.of(
                row(PlatformStandIn.with(200, ""), new Outcome.Accepted(CARD)),
                row(PlatformStandIn.with(204, ""), new Outcome.Accepted(CARD)),
                row(
                        PlatformStandIn.error(404, "ActivityNotFoundInConversation"),
                        refused(Refusal.MESSAGE_GONE, "ActivityNotFoundInConversation")),
                row(
                        PlatformStandIn.error(404, "ConversationNotFound"),
                        refused(Refusal.UNKNOWN_ADDRESS, "ConversationNotFound")),
                row(PlatformStandIn.error(400, "BadArgument"), refused(Refusal.UNCHANGEABLE, "BadArgument")),
                row(
                        PlatformStandIn.error(403, "BotNotInConversationRoster"),
                        refused(Refusal.APP_NOT_INSTALLED, "BotNotInConversationRoster")),
                row(PlatformStandIn.with(403, BLOCKED_209), refused(Refusal.BLOCKED, "MessageWritesBlocked")),
                row(PlatformStandIn.error(412, "PreconditionFailed"), new TryLater(SOON, "PreconditionFailed")),
                row(
                        PlatformStandIn.error(429, "Throttled", "Retry-After", "7"),
                        new Throttled(Duration.ofSeconds(7), "Throttled")),
                row(PlatformStandIn.error(500, "ServiceError"), new TryLater(LATER, "ServiceError")),
                row(PlatformStandIn.with(504, ""), new TryLater(LATER, "HTTP 504")),
                row(PlatformStandIn.hangingUp(), new TryLater(LATER, "IOException")));
    }

    @ParameterizedTest
    @MethodSource("takingsBack")
    void ofTakingACardBack(Answer answer, Outcome expected) {
        teams.post(answer);
        assertThat(channel.delete(Samples.anyone(), CARD)).isEqualTo(expected);
        assertThat(teams.seen("/activities/"))
                .extracting(PlatformStandIn.Seen::method)
                .containsExactly("DELETE");
    }

    @Test
    void ofACardWithoutAReceiptNothingIsAsked() {
        assertThat(channel.delete(Samples.anyone(), new Receipt("a:1", "")))
                .isEqualTo(refused(Refusal.UNCHANGEABLE, "no-receipt"));
        assertThat(teams.seen("/activities")).isEmpty();
    }

    static Stream<Arguments> probes() {
        return Stream.of(
                Arguments.of(PlatformStandIn.with(200, "{\"conversations\":[]}"), new Health.Well()),
                Arguments.of(PlatformStandIn.error(400, "BadArgument"), new Health.Well()),
                Arguments.of(PlatformStandIn.error(403, "BotDisabledByAdmin"), new Health.Well()),
                Arguments.of(PlatformStandIn.with(405, ""), new Health.Well()),
                Arguments.of(PlatformStandIn.error(429, "Throttled"), new Health.Well()),
                Arguments.of(PlatformStandIn.error(401, "BotNotRegistered"), new Health.ShutOut("BotNotRegistered")),
                Arguments.of(PlatformStandIn.with(302, "", "Location", "/"), new Health.Unreachable("HTTP 302")),
                Arguments.of(PlatformStandIn.error(500, "ServiceError"), new Health.Unreachable("ServiceError")),
                Arguments.of(PlatformStandIn.with(503, ""), new Health.Unreachable("HTTP 503")),
                Arguments.of(
                        PlatformStandIn.with(200, "<html>hotel</html>"), new Health.Unreachable("unreadable-answer")),
                Arguments.of(PlatformStandIn.hangingUp(), new Health.Unreachable("IOException")));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void ofAProbe(Answer answer, Health expected) {
        teams.open(answer);
        assertThat(channel.probe()).isEqualTo(expected);
        assertThat(teams.opened()).extracting(PlatformStandIn.Seen::method).containsExactly("GET");
        assertThat(teams.posted()).isEmpty();
    }

    private static Arguments row(Answer answer, Outcome expected) {
        return Arguments.of(answer, expected);
    }

    private static Refused refused(Refusal refusal, String code) {
        return new Refused(refusal, code);
    }
}
