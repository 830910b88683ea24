package dev.muster.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.channel.Inbound;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaygroundTest {

    private static PlatformStandIn teams;
    private static RunningBot bot;

    @BeforeAll
    static void start() throws Exception {
        teams = new PlatformStandIn();
        bot = new RunningBot(TeamsSettings.forPlayground());
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
    }

    private static String said() {
        return Samples.payload("said-in-private", teams.service().toString());
    }

    @Test
    void answersThisMachineWithoutAnyToken() throws Exception {
        assertThat(bot.post("", said()).statusCode()).isEqualTo(200);
        Inbound.Said said = (Inbound.Said) bot.received.getFirst();

        Outgoing answer = new Outgoing(
                Samples.greeting().delivery(), said.from(), Samples.greeting().card());
        assertThat(bot.channel().send(answer)).isInstanceOf(Outcome.Accepted.class);
        assertThat(teams.posted())
                .singleElement()
                .satisfies(post -> assertThat(post.authorization()).isEmpty());
        assertThat(teams.seen("/oauth2/")).isEmpty();
    }

    @Test
    void believesNoServiceElsewhere() throws Exception {
        String elsewhere = Samples.payload("said-in-private", "https://smba.trafficmanager.net/teams/");
        assertThat(bot.post("", elsewhere).statusCode()).isEqualTo(403);
        assertThat(bot.received).isEmpty();
    }

    @Test
    void believesNoForwardedRequest() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(bot.endpoint())
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "127.0.0.1")
                .POST(BodyPublishers.ofString(said()))
                .build();
        assertThat(bot.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void believesNoPageThatCallsThisMachineByAnotherName() throws Exception {
        byte[] body = said().getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", bot.endpoint().getPort()));
            String head = "POST /api/messages HTTP/1.1\r\nHost: rebound.example\r\nContent-Type: application/json\r\n"
                    + "Connection: close\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
        }
        assertThat(bot.received).isEmpty();
    }
}
