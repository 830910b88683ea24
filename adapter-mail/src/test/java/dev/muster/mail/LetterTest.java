package dev.muster.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.channel.Outcome;
import dev.muster.channel.Refusal;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at a mail server that we did not write. */
class LetterTest {

    private static final Locale TAIWAN = Locale.forLanguageTag("zh-TW");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void begin() {
        server.start();
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private MailChannel channel(Map<String, String> more) {
        return Sending.channel(Sending.settings(server.getSmtp().getPort(), more));
    }

    private MimeMessage arrived(Card card) {
        return arrived(Map.of(), card);
    }

    private MimeMessage arrived(Map<String, String> more, Card card) {
        assertThat(channel(more).send(Sending.to("ada@example.com", card))).isInstanceOf(Outcome.Accepted.class);
        MimeMessage[] all = server.getReceivedMessages();
        assertThat(all).hasSize(1);
        return all[0];
    }

    private static String part(MimeMessage letter, int number) throws MessagingException, IOException {
        return ((MimeMultipart) letter.getContent())
                .getBodyPart(number)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }

    private static Card card(Locale language, String notification, List<Action> actions) {
        return new Card(language, notification, List.of(Element.Paragraph.of(notification)), actions);
    }

    @Test
    void saysTheSameAsTextAndAsHtml() throws Exception {
        MimeMessage letter = arrived(card(TAIWAN, "您的筆電將於七月納管 & <安全>", List.of()));

        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        assertThat(letter.getSubject()).isEqualTo("您的筆電將於七月納管 & <安全>");
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(part(letter, 0)).isEqualTo("您的筆電將於七月納管 & <安全>");
        assertThat(part(letter, 1)).contains("<html lang=\"zh-TW\"").contains("您的筆電將於七月納管 &amp; &lt;安全&gt;");
        assertThat(letter.getContentLanguage()).containsExactly("zh-TW");
    }

    @Test
    void bearsHeadersThatNoMachineAnswersTo() throws Exception {
        MimeMessage letter = arrived(
                Map.of("from", "推行小組 <rollout@example.com>", "reply-to", "Help Desk <helpdesk@example.com>"),
                card(Locale.ENGLISH, "Hello", List.of()));

        assertThat(letter.getHeader("Message-ID")).containsExactly("<" + Sending.DELIVERY + "@example.com>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(letter.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(letter.getHeader("List-Unsubscribe")).isNull();
        assertThat(letter.getFrom()).containsExactly(new InternetAddress("rollout@example.com", "推行小組", "UTF-8"));
        assertThat(((InternetAddress) letter.getFrom()[0]).getPersonal()).isEqualTo("推行小組");
        assertThat(letter.getReplyTo()).containsExactly(new InternetAddress("helpdesk@example.com"));
        assertThat(letter.getAllRecipients()).containsExactly(new InternetAddress("ada@example.com"));
        assertThat(letter.getSentDate().toInstant()).isEqualTo(Instant.parse("2027-07-05T01:02:03Z"));
        assertThat(lines(letter)).allMatch(line -> line.chars().allMatch(sign -> sign < 128));
    }

    @Test
    void keepsLinksAndSaysWhereAPressCanBeMade() throws Exception {
        List<Action> actions = List.of(
                Action.Press.of("enrolled", "I am done"),
                new Action.OpenLink("Guide", URI.create("https://it.example/guide")));

        MimeMessage letter = arrived(card(Locale.ENGLISH, "Enroll now", actions));

        String hint = "To answer, open the chat with Rollout Team in Teams or Slack.";
        assertThat(part(letter, 0)).isEqualTo("Enroll now\n\n" + hint + "\n\nGuide (https://it.example/guide)");
        assertThat(part(letter, 1)).contains(hint).contains("href=\"https://it.example/guide\"");
        assertThat(part(letter, 0) + part(letter, 1))
                .doesNotContain("I am done")
                .doesNotContain("enrolled");
    }

    @Test
    void saysItInTheLanguageOfTheCard() throws Exception {
        MimeMessage letter = arrived(card(TAIWAN, "請完成註冊", List.of(Action.Press.of("enrolled", "我完成了"))));

        assertThat(part(letter, 0)).isEqualTo("請完成註冊\n\n如要回覆，請在 Teams 或 Slack 開啟與「Rollout Team」的聊天。");
    }

    @Test
    void asksNothingThatCannotBeAnsweredInAMail() throws Exception {
        MimeMessage letter = arrived(new Card(
                Locale.ENGLISH,
                "How did it go?",
                List.of(new Element.TextInput("comment", "Your comment", "", 500)),
                List.of(Action.Press.of("submit", "Send"))));

        assertThat(part(letter, 0))
                .isEqualTo("How did it go?\n\nTo answer, open the chat with Rollout Team in Teams or Slack.");
    }

    @Test
    void leavesTheHintOutWhereThereIsNothingToAnswer() throws Exception {
        assertThat(part(arrived(card(Locale.ENGLISH, "For your information", List.of())), 0))
                .isEqualTo("For your information");
    }

    @Test
    void cutsASubjectThatNobodyReadsToItsEnd() throws Exception {
        String subject = arrived(card(TAIWAN, "納管😀".repeat(500), List.of())).getSubject();

        assertThat(subject).endsWith("…");
        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(150);
    }

    @Test
    void survivesDotsAndLongLinesOnTheirWay() throws Exception {
        String words = ".\n..\n.hidden\n" + "x".repeat(5_000) + "\n.";
        assertThat(part(arrived(card(Locale.ENGLISH, words, List.of())), 0)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: eve@example.com",
                "Ada\nBcc: eve@example.com",
                "Ada\rBcc: eve@example.com",
                "Ada\r\n\r\n<script>alert(1)</script>",
                "Ada\u2028Bcc: eve@example.com\u0085X: y",
                "=?UTF-8?Q?Ada=0D=0ABcc:_eve@example.com?=",
                "Ada\u0000\u0007\u001b[31m",
                "Ada\uD83D broken \u202Egnirts"
            })
    void letsNoValueAddAHeader(String name) throws Exception {
        MimeMessage letter = arrived(card(Locale.ENGLISH, "Hello " + name + "!", List.of()));

        assertOnlyOurHeaders(letter);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(part(letter, 1)).doesNotContain("<script");
    }

    @Test
    void letsNoRandomValueAddAHeader() throws Exception {
        Random random = new Random(20270705);
        String signs = "\r\n\t :;,<>@=?\"\\(){}.%\u0000\u0085\u2028é中\uD83D\uDE00";
        for (int round = 0; round < 200; round++) {
            StringBuilder name = new StringBuilder("a");
            random.ints(random.nextInt(40), 0, signs.length()).forEach(at -> name.append(signs.charAt(at)));
            server.purgeEmailFromAllMailboxes();
            assertOnlyOurHeaders(arrived(card(Locale.ENGLISH, name.toString(), List.of())));
        }
    }

    private static void assertOnlyOurHeaders(MimeMessage letter) throws MessagingException {
        assertThat(lines(letter).stream()
                        .map(line -> line.split("[:\\s]", 2)[0])
                        .filter(name -> !name.isEmpty()))
                .isSubsetOf(
                        "Return-Path",
                        "Received",
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Language",
                        "Auto-Submitted",
                        "X-Auto-Response-Suppress");
        assertThat(letter.getAllRecipients()).containsExactly(new InternetAddress("ada@example.com"));
    }

    private static List<String> lines(MimeMessage letter) throws MessagingException {
        Enumeration<String> lines = letter.getAllHeaderLines();
        return Collections.list(lines).stream()
                .flatMap(header -> header.lines())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com\r\nRCPT TO:<eve@example.com>",
                "ada@example.com> SIZE=1\r\nDATA",
                "ada@example.com, eve@example.com",
                "Ada <ada@example.com>",
                "\"ada\"@example.com",
                "ada@example.com\u0000",
                "ada@",
                "@example.com",
                "ada",
                "ada@exa mple.com",
                "ada@example..com",
                "ädä@example.com",
                "ada@[127.0.0.1]",
                "group: ada@example.com;"
            })
    void refusesWhatIsNoAddressBeforeAnythingIsSaid(String address) {
        assertThat(channel(Map.of()).send(Sending.to(address)))
                .isEqualTo(new Outcome.Refused(Refusal.UNKNOWN_ADDRESS, "not_an_address"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void reachesADomainInLettersOfAnyScript() throws Exception {
        assertThat(channel(Map.of()).send(Sending.to("ada@例子.example"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(server.getReceivedMessages()[0].getAllRecipients())
                .containsExactly(new InternetAddress("ada@xn--fsqu00a.example"));
    }

    @Test
    void signsInWhereItHasAnAccount() throws UserException {
        server.getManagers().getUserManager().setAuthRequired(true);
        server.setUser("rollout@example.com", "rollout@example.com", "s3cret");

        MailChannel known = channel(Map.of("user", "rollout@example.com", "password", "s3cret"));
        assertThat(known.send(Sending.to("ada@example.com"))).isInstanceOf(Outcome.Accepted.class);
        MailChannel forgotten = channel(Map.of("user", "rollout@example.com", "password", "wrong"));
        assertThat(forgotten.send(Sending.to("ada@example.com")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INSTALLATION_DEAD));
    }

    /** Its lines end as RFC 5545 wants them, whatever mail servers do to lines. */
    @Test
    void carriesAFileAsItIs() throws IOException, MessagingException {
        String text = "BEGIN:VCALENDAR\r\nSUMMARY:服務日\r\nEND:VCALENDAR\r\n";
        Card card = new Card(
                TAIWAN,
                "您的預約",
                List.of(Element.Paragraph.of("明天見"), new Element.Attachment("appointment.ics", "text/calendar", text)),
                List.of());
        MimeMultipart all = (MimeMultipart) arrived(card).getContent();
        assertThat(all.getContentType()).startsWith("multipart/mixed");
        assertThat(((MimeMultipart) all.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent())
                .asString()
                .contains("明天見");
        assertThat(all.getBodyPart(1).getContentType())
                .startsWith("text/calendar")
                .contains("UTF-8");
        assertThat(all.getBodyPart(1).getFileName()).isEqualTo("appointment.ics");
        assertThat(all.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }
}
