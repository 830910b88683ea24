package dev.muster.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTest {
    private static final String ONE = "0190c8a0-0000-7000-8000-000000000001";
    private static final String TWO = "0190c8a0-0000-7000-8000-000000000002";
    private static final String HTML = "<html><head></head><body><p style=\"color:#111\">Words</p></body></html>";

    @TempDir
    Path directory;

    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private String send(String to, String delivery) {
        return AMailer.send(stage.simulator, to, AMailer.letter(delivery, HTML));
    }

    private void faults(String json) {
        assertThat(stage.page("PUT", "/faults", json).status()).isEqualTo(200);
    }

    private List<ReceivedMessage> letters() {
        return stage.simulator.messagesOf(Stage.ADA);
    }

    @Test
    void reachesTheInboxOfWhomeverItIsFor() {
        assertThat(send(Stage.ADA, ONE)).startsWith("250 ");

        var letter = stage.window(Stage.ADA, "mail").path("messages").path(0);
        assertThat(letter.path("from").asString()).isEqualTo("推行小組 <rollout@example.com>");
        assertThat(letter.path("subject").asString()).isEqualTo("您的筆電將於七月納管");
        assertThat(letter.path("text").asString()).isEqualTo("The plain words.\n.and a dot");
        assertThat(letter.path("html").asString()).isEqualTo(HTML);
        assertThat(stage.window(Stage.BEN, "mail").path("messages")).isEmpty();
    }

    @Test
    void takesAnAddressHoweverItIsWritten() {
        assertThat(send("Ada@Example.com", ONE)).startsWith("250 ");
        assertThat(letters()).hasSize(1);
    }

    @Test
    void refusesAddressesThatNobodyHas() {
        assertThat(send("nobody@example.com", ONE)).startsWith("550 5.1.1 ");
        assertThat(stage.simulator.received().mail().messages()).isZero();
    }

    @Test
    void countsEachDeliveryByItsMessageId() {
        send(Stage.ADA, ONE);
        send(Stage.ADA, TWO);
        send(Stage.ADA, ONE);

        assertThat(stage.simulator.received().mail().duplicates()).containsExactly(ONE);
        var received = stage.get("/sim/api/received").json();
        assertThat(received.path("mail").path("messages").asInt()).isEqualTo(3);
        assertThat(received.path("mail").path("people").asInt()).isEqualTo(1);
        assertThat(received.path("duplicates").path(0).path("platform").asString())
                .isEqualTo("mail");
        assertThat(received.path("duplicates").path(0).path("delivery").asString())
                .isEqualTo(ONE);
    }

    @Test
    void standsAmongTheMessagesOfAPersonInTheirOrder() {
        stage.slackForm("chat.postMessage", "channel", Stage.ADA_DM, "text", "first");
        stage.clock.advance(Duration.ofSeconds(1));
        send(Stage.ADA, ONE);

        assertThat(letters()).extracting(ReceivedMessage::platform).containsExactly("slack", "mail");
        assertThat(letters().getLast().delivery()).contains(ONE);
        assertThat(letters().getLast().text()).startsWith("The plain words.");
    }

    @Test
    void outlivesARestart() {
        try (var first = new Stage(settings -> settings.withJournal(directory.resolve("journal")))) {
            AMailer.send(first.simulator, Stage.ADA, AMailer.letter(ONE, HTML));
            try (var next = new Stage(settings -> settings.withJournal(directory.resolve("journal")))) {
                assertThat(next.window(Stage.ADA, "mail")).isEqualTo(first.window(Stage.ADA, "mail"));
                AMailer.send(next.simulator, Stage.ADA, AMailer.letter(ONE, HTML));
                assertThat(next.simulator.received().mail().duplicates()).containsExactly(ONE);
            }
        }
    }

    @Test
    void isThrottledByFaults() {
        faults("{\"mail\":{\"throttle\":1,\"retryAfter\":7}}");
        assertThat(send(Stage.ADA, ONE)).isEqualTo("421 4.3.2 Too many letters, come back in 7 seconds");
        assertThat(stage.get("/sim/api/faults")
                        .json()
                        .path("mail")
                        .path("throttle")
                        .asDouble())
                .isEqualTo(1.0);
        assertThat(stage.get("/sim/api/faults")
                        .json()
                        .path("slack")
                        .path("throttle")
                        .asDouble())
                .isZero();
    }

    @Test
    void isTurnedAwayAfterAllByFaults() {
        faults("{\"mail\":{\"serverError\":1}}");
        assertThat(send(Stage.ADA, ONE)).startsWith("451 4.3.0 ");
        assertThat(letters()).isEmpty();
    }

    @Test
    void arrivesAlthoughTheAnswerIsLost() {
        faults("{\"mail\":{\"resetAfterEffect\":1}}");
        assertThat(send(Stage.ADA, ONE)).isEmpty();
        assertThat(letters()).hasSize(1);
    }

    @Test
    void findsNobodyInAnOutageAndEverybodyAfterwards() {
        faults("{\"mail\":{\"outage\":true}}");
        assertThat(send(Stage.ADA, ONE)).isEmpty();
        faults("{\"mail\":{}}");
        assertThat(send(Stage.ADA, ONE)).startsWith("250 ");
    }

    @Test
    void isLimitedToThirtyAMinuteAsInExchange() {
        for (int i = 0; i < 30; i++) {
            assertThat(send(Stage.ADA, ONE)).startsWith("250 ");
        }
        assertThat(send(Stage.ADA, TWO)).isEqualTo("421 4.3.2 Too many letters, come back in 60 seconds");
        stage.clock.advance(Duration.ofSeconds(61));
        assertThat(send(Stage.ADA, TWO)).startsWith("250 ");
    }

    @Test
    void isLimitedToThreeConnectionsAsInExchange() {
        try (var one = new AMailer(stage.simulator);
                var two = new AMailer(stage.simulator);
                var three = new AMailer(stage.simulator)) {
            assertThat(List.of(one.heard(), two.heard(), three.heard())).allMatch(said -> said.startsWith("220 "));
            assertThat(send(Stage.ADA, ONE)).startsWith("432 4.3.2 ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT TO:<ada@example.com>,503",
        "DATA,503",
        "MAIL FROM:rollout,501",
        "BDAT 10,502",
        "'',502",
        "NOOP,250",
        "VRFY ada,252",
        "QUIT,221"
    })
    void keepsToTheOrderOfTheProtocol(String command, String code) {
        try (var mailer = new AMailer(stage.simulator)) {
            mailer.heard();
            assertThat(mailer.say(command)).startsWith(code + " ");
        }
    }

    @Test
    void survivesWhatIsNoLetter() {
        assertThat(AMailer.send(stage.simulator, Stage.ADA, "no header\r\n\r\n\u0000\uFFFF"))
                .startsWith("250 ");
        assertThat(AMailer.send(stage.simulator, Stage.ADA, "Content-Type: multipart/mixed\r\n\r\nnothing"))
                .matches("(250|554) .*");
        assertThat(AMailer.send(stage.simulator, Stage.ADA, "X: " + "y".repeat(100_000)))
                .startsWith("250 ");
        assertThat(stage.window(Stage.ADA, "mail").path("messages").size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void showsALetterAsAPageInWhichNothingRuns() {
        AMailer.send(
                stage.simulator,
                Stage.ADA,
                AMailer.letter(ONE, "<html><head></head><body><script>alert(1)</script>Words</body></html>"));
        var id = stage.window(Stage.ADA, "mail")
                .path("messages")
                .path(0)
                .path("id")
                .asString();

        var page = stage.get("/sim/api/people/" + Stage.ADA + "/mail/" + id);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("sandbox allow-same-origin allow-popups")
                .doesNotContain("script");
        assertThat(page.response().body()).contains("<base target=\"_blank\">");
        assertThat(stage.get("/sim/api/people/" + Stage.ADA + "/mail/nothing").status())
                .isEqualTo(404);
        assertThat(stage.page("POST", "/people/" + Stage.ADA + "/mail", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void canBeTakenOnAPortOfOnesChoice() {
        int any = stage.simulator.mail().getPort();
        stage.simulator.takeMailOn(0);
        assertThat(stage.simulator.mail().getPort()).isNotEqualTo(any);
        assertThat(send(Stage.ADA, ONE)).startsWith("250 ");
    }
}
