package dev.muster.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Outcome;
import dev.muster.channel.Probed.Health;
import dev.muster.channel.Receipt;
import dev.muster.channel.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

    private final ScriptedServer server = new ScriptedServer();

    @AfterEach
    void end() {
        server.close();
    }

    private Outcome send() {
        return Sending.channel(server.port()).send(Sending.to("ada@example.com"));
    }

    @Test
    void isAcceptedWithAReceiptThatNamesTheLetter() {
        assertThat(send())
                .isEqualTo(
                        new Outcome.Accepted(new Receipt("ada@example.com", "<" + Sending.DELIVERY + "@example.com>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"250 OK", "251 will forward", "250-2.0.0 Queued\r\n250 2.0.0 as 4711", "252"})
    void isAcceptedByTheFirstDigit(String reply) {
        server.on(ScriptedServer.DOT, reply);
        assertThat(send()).isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 <ada@example.com>: no such user | UNKNOWN_ADDRESS | 550 5.1.1",
                "RCPT | 550-5.1.1 The account~550 5.1.1 does not exist | UNKNOWN_ADDRESS | 550 5.1.1",
                "RCPT | 550 5.1.10 RESOLVER.ADR.RecipientNotFound | UNKNOWN_ADDRESS | 550 5.1.10",
                "RCPT | 550 5.4.1 Recipient address rejected: Access denied | UNKNOWN_ADDRESS | 550 5.4.1",
                "RCPT | 550 No such user here | UNKNOWN_ADDRESS | 550",
                "RCPT | 556 5.1.10 Recipient address has null MX | UNKNOWN_ADDRESS | 556 5.1.10",
                "RCPT | 553 mailbox name not allowed | UNKNOWN_ADDRESS | 553",
                "RCPT | 550 5.2.1 mailbox disabled | DEACTIVATED | 550 5.2.1",
                "RCPT | 550 5.7.1 not wanted by policy | BLOCKED | 550 5.7.1",
                "RCPT | 554 no | BLOCKED | 554",
                "RCPT | 550 5.7.54 SMTP; Unable to relay recipient | INSTALLATION_DEAD | 550 5.7.54",
                "RCPT | 550 5.1.8 bad outbound sender | INSTALLATION_DEAD | 550 5.1.8",
                "RCPT | 500 syntax | BAD_MESSAGE | 500",
                "MAIL | 530 5.7.57 Client not authenticated | INSTALLATION_DEAD | 530 5.7.57",
                "MAIL | 550 5.7.60 Client does not have permission to send as | INSTALLATION_DEAD | 550 5.7.60",
                "MAIL | 553 sender rejected | INSTALLATION_DEAD | 553",
                "MAIL | 552 5.3.4 message size exceeds fixed limit | BAD_MESSAGE | 552 5.3.4",
                "DATA | 554 no valid recipients | BLOCKED | 554",
                ". | 552 5.3.4 message too big | BAD_MESSAGE | 552 5.3.4",
                ". | 552 too much mail data | BAD_MESSAGE | 552",
                ". | 550 5.7.515 Access denied, sending domain | INSTALLATION_DEAD | 550 5.7.515",
                ". | 554 5.6.0 invalid content | BAD_MESSAGE | 554 5.6.0",
                ". | 554 5.7.1 looks like spam | BLOCKED | 554 5.7.1",
                "(greeting) | 554 no SMTP service here | INSTALLATION_DEAD | 554",
            })
    void isRefusedForWhatTheReplySays(String command, String reply, Refusal refusal, String code) {
        server.on(command, reply.replace("~", "\r\n"));
        assertThat(send()).isEqualTo(new Outcome.Refused(refusal, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(greeting) | 421 too busy | PT1M | 421",
                "(greeting) | 432 4.3.2 Concurrent connections limit exceeded | PT1M | 432 4.3.2",
                "(greeting) | 454 try again | PT1M | 454",
                "MAIL | 421 4.7.0 going down | PT1M | 421 4.7.0",
                "MAIL | 452 4.3.1 insufficient system storage | PT1M | 452 4.3.1",
                "RCPT | 451 4.7.500 Server busy | PT1M | 451 4.7.500",
                "RCPT | 421 mid-way | PT1M | 421",
                ". | 421 4.3.2 shutting down | PT1M | 421 4.3.2",
                ". | 550 5.1.90 daily limit for message recipients | PT1H | 550 5.1.90",
                "RCPT | 550 5.7.233 tenant external recipient rate limit | PT1H | 550 5.7.233",
            })
    void silencesUsWhenTheServerHasHadEnoughOfAll(String command, String reply, Duration silence, String code) {
        server.on(command, reply);
        assertThat(send()).isEqualTo(new Outcome.Throttled(silence, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 450 4.2.0 greylisted | PT5M | 450 4.2.0",
                "RCPT | 451 4.7.1 greylisted | PT5M | 451 4.7.1",
                "RCPT | 452 4.2.2 mailbox full | PT1H | 452 4.2.2",
                "RCPT | 552 5.2.2 mailbox full | PT1H | 552 5.2.2",
                "RCPT | 552 over quota | PT1H | 552",
                "MAIL | 451 local error | PT1M | 451",
                ". | 451 4.6.0 later | PT1M | 451 4.6.0",
            })
    void isTriedLaterWhenOnlyThisLetterWaits(String command, String reply, Duration after, String code) {
        server.on(command, reply);
        assertThat(send()).isEqualTo(new Outcome.TryLater(after, code));
    }

    /** Whatever breaks before the final dot: the server has no whole message, so nothing was delivered. */
    static Stream<Arguments> breakages() {
        return Stream.of("(greeting)", "EHLO", "MAIL", "RCPT", "DATA")
                .flatMap(command -> Stream.of(
                                ScriptedServer.DROP,
                                ScriptedServer.SILENCE,
                                ScriptedServer.ENDLESS,
                                ScriptedServer.ENDLESS_LINES,
                                "garbage",
                                "\u0000\u0001",
                                "")
                        .map(breakage -> Arguments.of(command, breakage)));
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void isTriedLaterWhateverBreaksBeforeTheFinalDot(String command, String breakage) {
        server.on(command, breakage);
        assertThat(send()).isInstanceOf(Outcome.TryLater.class);
        assertThat(server.heard).doesNotContain(ScriptedServer.DOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ScriptedServer.DROP,
                ScriptedServer.SILENCE,
                ScriptedServer.ENDLESS,
                ScriptedServer.ENDLESS_LINES,
                "garbage",
                "354 go ahead",
                "999 what"
            })
    void isInDoubtWhenTheFinalDotGotNoAnswerThatCounts(String breakage) {
        server.on(ScriptedServer.DOT, breakage);
        assertThat(send()).isInstanceOf(Outcome.InDoubt.class);
        assertThat(server.heard).contains(ScriptedServer.DOT);
    }

    @Test
    void keepsARefusalThatTheServerFollowsByHangingUp() {
        server.on(ScriptedServer.DOT, "554 5.7.1 spam").on("RSET", ScriptedServer.DROP);
        assertThat(send()).isEqualTo(new Outcome.Refused(Refusal.BLOCKED, "554 5.7.1"));
    }

    @Test
    void staysAcceptedHoweverTheGoodbyeGoes() {
        server.on("QUIT", ScriptedServer.DROP);
        assertThat(send()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void isTriedLaterWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket briefly = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = briefly.getLocalPort();
        }
        MailChannel channel = Sending.channel(port);
        assertThat(channel.send(Sending.to("ada@example.com"))).isInstanceOf(Outcome.TryLater.class);
        assertThat(channel.probe()).isInstanceOf(Health.Unreachable.class);
    }

    @Test
    void namesAHostThatDoesNotExist() {
        MailSettings settings = MailSettings.from(Map.of("host", "mail.invalid", "from", Sending.FROM, "tls", "off"));
        assertThat(Sending.channel(settings).send(Sending.to("ada@example.com")))
                .isEqualTo(new Outcome.TryLater(Duration.ofSeconds(10), "unknown_host"));
    }

    @Test
    void tellsNothingToAServerThatCannotEncrypt() {
        MailSettings settings = Sending.settings(
                server.port(), Map.of("tls", "required", "user", "us@example.com", "password", "s3cret"));
        assertThat(Sending.channel(settings).send(Sending.to("ada@example.com")))
                .isEqualTo(new Outcome.TryLater(Duration.ofSeconds(10), "starttls_missing"));
        assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH"));
    }

    @Test
    void tellsNothingToAServerWhoseEncryptionIsNone() {
        server.on("EHLO", "250-mail.example\r\n250 STARTTLS").on("STARTTLS", "220 ready");
        MailSettings settings = Sending.settings(server.port(), Map.of("tls", "required"));
        assertThat(Sending.channel(settings).send(Sending.to("ada@example.com")))
                .isInstanceOf(Outcome.TryLater.class);
        assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "535 5.7.139 Authentication unsuccessful, basic authentication is disabled | 535 5.7.139",
                "534 5.7.9 mechanism too weak | 534 5.7.9"
            })
    void isShutOutWhenSignInIsRefused(String reply, String code) {
        server.on("EHLO", "250-mail.example\r\n250 AUTH PLAIN").on("AUTH", reply);
        MailChannel channel = Sending.channel(
                Sending.settings(server.port(), Map.of("user", "us@example.com", "password", "s3cret")));
        assertThat(channel.send(Sending.to("ada@example.com")))
                .isEqualTo(new Outcome.Refused(Refusal.INSTALLATION_DEAD, code));
        assertThat(channel.probe()).isEqualTo(new Health.ShutOut(code));
    }

    @Test
    void waitsWhenSignInIsBusy() {
        server.on("EHLO", "250-mail.example\r\n250 AUTH PLAIN").on("AUTH", "454 4.7.0 Temporary failure");
        MailChannel channel = Sending.channel(
                Sending.settings(server.port(), Map.of("user", "us@example.com", "password", "s3cret")));
        assertThat(channel.send(Sending.to("ada@example.com")))
                .isEqualTo(new Outcome.Throttled(Duration.ofMinutes(1), "454 4.7.0"));
        assertThat(channel.probe()).isEqualTo(new Health.Unreachable("454 4.7.0"));
    }

    @Test
    void isShutOutWhenTheServerKnowsNoWayToSignInThatWeKnow() {
        server.on("EHLO", "250-mail.example\r\n250 AUTH GSSAPI");
        MailChannel channel = Sending.channel(
                Sending.settings(server.port(), Map.of("user", "us@example.com", "password", "s3cret")));
        assertThat(channel.probe()).isEqualTo(new Health.ShutOut("no_common_sign_in"));
    }

    @Test
    void probesWithoutWritingToAnybody() {
        assertThat(Sending.channel(server.port()).probe()).isEqualTo(new Health.Well());
        assertThat(server.heard).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("RCPT"));
    }
}
