package dev.muster.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.card.Card;
import dev.muster.channel.Address;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outcome.InDoubt;
import dev.muster.channel.Outcome.Refused;
import dev.muster.channel.Outcome.Throttled;
import dev.muster.channel.Outcome.TryLater;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Platform;
import dev.muster.channel.Refusal;
import dev.muster.testkit.MemoryConversations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of Slack's answers, row by row over HTTP; each ends after exactly one request. */
class OutcomeTest {

    private StubSlack slack;

    @BeforeEach
    void open() throws Exception {
        slack = new StubSlack();
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_ADDRESS, user_not_found users_not_found user_not_visible cannot_dm_bot invalid_users",
        "MESSAGE_GONE, message_not_found",
        "UNCHANGEABLE, cant_update_message cant_delete_message edit_window_closed",
        "DEACTIVATED, user_disabled is_archived is_inactive",
        "APP_NOT_INSTALLED, not_in_channel no_permission",
        "BLOCKED, restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel",
        "BLOCKED, restricted_action_thread_locked restricted_action_non_threadable_channel",
        "INSTALLATION_DEAD, account_inactive token_revoked token_expired invalid_auth not_authed app_access_restricted",
        "INSTALLATION_DEAD, access_denied accesslimited team_access_not_granted team_not_found missing_scope",
        "INSTALLATION_DEAD, not_allowed_token_type ekm_access_denied messages_tab_disabled enterprise_is_restricted",
        "INSTALLATION_DEAD, two_factor_setup_required deprecated_endpoint method_deprecated",
        "BAD_MESSAGE, invalid_blocks invalid_blocks_format invalid_attachments msg_blocks_too_long msg_too_long no_text",
        "BAD_MESSAGE, too_many_attachments invalid_arguments invalid_arg_name invalid_array_arg invalid_charset",
        "BAD_MESSAGE, invalid_form_data invalid_json json_not_object invalid_post_type missing_post_type",
        "BAD_MESSAGE, invalid_metadata_format invalid_metadata_schema metadata_too_large metadata_must_be_sent_from_app",
        "BAD_MESSAGE, markdown_text_conflict duplicate_message_not_found duplicate_channel_not_found",
        "BAD_MESSAGE, as_user_not_supported method_not_supported_for_channel_type unknown_method",
        "BAD_MESSAGE, a_word_slack_invents_next_year"
    })
    void refusesForGood(Refusal refusal, String codes) {
        for (String code : codes.split(" ")) {
            slack.answers("{\"ok\":false,\"error\":\"" + code + "\"}");
            assertThat(send()).isEqualTo(new Refused(refusal, code));
        }
        assertThat(slack.received).hasSize(codes.split(" ").length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
    void isInDoubtWhenSlackIsItself(String code) {
        slack.answers("{\"ok\":false,\"error\":\"" + code + "\"}");
        assertThat(send()).isEqualTo(new InDoubt(code));
        assertThat(slack.received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ratelimited, PT30S",
        "rate_limited, PT30S",
        "message_limit_exceeded, PT30S",
        "team_added_to_org, PT1H",
        "org_login_required, PT1H"
    })
    void staysSilentWhenSlackTurnsEverythingAwayForNow(String code, Duration after) {
        slack.answers("{\"ok\":false,\"error\":\"" + code + "\"}");
        assertThat(send()).isEqualTo(new Throttled(after, code));
        assertThat(slack.received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "1, PT1S",
                "30, PT30S",
                "3600, PT1H",
                "0, PT1S",
                "999999999, P1D",
                "none, PT30S",
                "soon, PT30S",
                "-5, PT30S",
                "99999999999999999999, PT30S"
            })
    void waitsAsLongAsSlackSays(String retryAfter, Duration after) {
        Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("Retry-After", retryAfter);
        slack.answers(429, headers, "{\"ok\":false,\"error\":\"ratelimited\"}");
        assertThat(send()).isEqualTo(new Throttled(after, "ratelimited"));
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void waitsWithoutSlacksWordToo() {
        slack.answers(429, Map.of("Retry-After", "7"), "slow down");
        assertThat(send()).isEqualTo(new Throttled(Duration.ofSeconds(7), "ratelimited"));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 408})
    void isInDoubtAfterAServerError(int status) {
        slack.answers(status, Map.of(), "{\"ok\":false,\"error\":\"internal_error\"}");
        assertThat(send()).isEqualTo(new InDoubt("http_" + status));
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void staysSilentAsLongAsAnUnavailableSlackSays() {
        slack.answers(503, Map.of("Retry-After", "12"), "");
        assertThat(send()).isEqualTo(new Throttled(Duration.ofSeconds(12), "http_503"));
        assertThat(slack.received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"ok\":true,\"user\":{\"id\":\"U0ANNA\",\"deleted\":true}}', DEACTIVATED",
        "'{\"ok\":true,\"user\":{\"id\":\"U0ANNA\",\"deleted\":false}}', UNKNOWN_ADDRESS",
        "'{\"ok\":true}', UNKNOWN_ADDRESS",
        "'{\"ok\":false,\"error\":\"user_not_found\"}', UNKNOWN_ADDRESS",
        "'{\"ok\":false,\"error\":\"ratelimited\"}', UNKNOWN_ADDRESS",
        "'<html>hotel</html>', UNKNOWN_ADDRESS"
    })
    void asksOnceWhetherSomebodyWithoutAChannelHasLeft(String info, Refusal refusal) {
        slack.answers("{\"ok\":false,\"error\":\"channel_not_found\"}").answers(info);
        assertThat(send()).isEqualTo(new Refused(refusal, "channel_not_found"));
        assertThat(slack.received)
                .extracting(StubSlack.Received::path)
                .containsExactly("/api/chat.postMessage", "/api/users.info");
    }

    @Test
    void givesACallTwentySecondsAndAConnectionFive() {
        assertThat(Wire.open().callTimeoutMillis()).isEqualTo(20_000);
        assertThat(Wire.open().connectTimeoutMillis()).isEqualTo(5_000);
    }

    @Test
    void isInDoubtWhenTheWholeCallEndsAfterTheRequestLeft() {
        slack.reacts(exchange -> {
            // Neither answered nor closed.
        });
        OkHttpClient hurried =
                Wire.open().newBuilder().callTimeout(Duration.ofMillis(300)).build();
        assertThat(send(slack.base(), hurried)).isEqualTo(new InDoubt("timeout"));
    }

    @Test
    void doesNotTakeAnInvitationToRepeatAtOnce() {
        slack.answers(503, Map.of("Retry-After", "0"), "");
        assertThat(send()).isEqualTo(new InDoubt("http_503"));
        assertThat(slack.received).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "400", "401", "403", "404", "413", "421"})
    void triesLaterWhenSomethingBeforeSlackTurnsItAway(int status) {
        slack.answers(status, Map.of("Location", slack.base().toString()), "<html>blocked</html>");
        assertThat(send()).isEqualTo(new TryLater(Duration.ofMinutes(1), "http_" + status));
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void believesSlacksWordAtAnyOtherStatus() {
        slack.answers(403, Map.of(), "{\"ok\":false,\"error\":\"invalid_auth\"}");
        assertThat(send()).isEqualTo(new Refused(Refusal.INSTALLATION_DEAD, "invalid_auth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Welcome to the hotel</html>", "[]", "null", "{}", "{\"ok\":true}", "{\"ok\":tr"})
    void isInDoubtWhenNobodyCanReadTheAnswer(String body) {
        slack.answers(body);
        assertThat(send()).isEqualTo(new InDoubt("unreadable_answer"));
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void isInDoubtWhenTheConnectionBreaksAfterTheRequestLeft() {
        slack.reacts(exchange -> {
            throw new IOException("gone");
        });
        assertThat(send()).isEqualTo(new InDoubt("connection_lost"));
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void isInDoubtWhenTheAnswerBreaksOff() {
        slack.reacts(exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write("{\"ok\":true,".getBytes(StandardCharsets.UTF_8));
            throw new IOException("gone");
        });
        assertThat(send()).isInstanceOf(InDoubt.class);
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void isInDoubtWhenNoAnswerComes() {
        slack.reacts(exchange -> {
            // Neither answered nor closed.
        });
        OkHttpClient impatient =
                Wire.open().newBuilder().readTimeout(Duration.ofMillis(200)).build();
        assertThat(send(slack.base(), impatient)).isEqualTo(new InDoubt("timeout"));
        assertThat(slack.received).hasSize(1);
    }

    @Test
    void triesLaterWhenNobodyListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(send(URI.create("http://127.0.0.1:" + port + "/api/"), Wire.open()))
                .isEqualTo(new TryLater(Duration.ofSeconds(10), "no_connection"));
    }

    @Test
    void triesLaterWhenTheNameIsUnknown() {
        assertThat(send(URI.create("https://slack.invalid/api/"), Wire.open()))
                .isEqualTo(new TryLater(Duration.ofSeconds(10), "no_connection"));
    }

    @Test
    void triesLaterWhenTheOtherSideSpeaksNoTls() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = plain.accept()) {
                    caller.getOutputStream().write("plain words\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException over) {
                    // The test is over.
                }
            });
            assertThat(send(URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/api/"), Wire.open()))
                    .isEqualTo(new TryLater(Duration.ofSeconds(10), "no_connection"));
        }
    }

    @Test
    void triesLaterWhenConnectingTakesTooLong() throws Exception {
        // A full backlog leaves further connections waiting.
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
                Socket second = new Socket(deaf.getInetAddress(), deaf.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            OkHttpClient impatient = Wire.open()
                    .newBuilder()
                    .connectTimeout(Duration.ofMillis(300))
                    .build();
            assertThat(send(URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/api/"), impatient))
                    .isEqualTo(new TryLater(Duration.ofSeconds(10), "no_connection"));
        }
    }

    @Test
    void triesLaterWhenTheWholeCallEndsBeforeAConnectionStands() throws Exception {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(deaf.getInetAddress(), deaf.getLocalPort());
                Socket second = new Socket(deaf.getInetAddress(), deaf.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            OkHttpClient hurried =
                    Wire.open().newBuilder().callTimeout(Duration.ofMillis(300)).build();
            assertThat(send(URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/api/"), hurried))
                    .isEqualTo(new TryLater(Duration.ofSeconds(10), "no_connection"));
        }
    }

    private Outcome send() {
        return send(slack.base(), Wire.open());
    }

    private static Outcome send(URI base, OkHttpClient http) {
        SlackApi api = new SlackApi(Doorstep.settings(base), http);
        SlackChannel channel = new SlackChannel(
                api, new Chats(api, new MemoryConversations(), base), new Replies(api, new HandClock()));
        Address anna = Address.of(Platform.SLACK, "U0ANNA");
        return channel.send(new Outgoing(UUID.randomUUID(), anna, Card.saying(Locale.ENGLISH, "Hello")));
    }
}
