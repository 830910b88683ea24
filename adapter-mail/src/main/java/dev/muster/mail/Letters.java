package dev.muster.mail;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.html.MailHtml;
import dev.muster.card.text.PlainText;
import dev.muster.channel.Outgoing;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes a card as a letter: the same words as plain text and as HTML, under headers that no machine answers to. */
final class Letters {

    private static final int LONGEST_SUBJECT = 150;
    private static final String UTF_8 = "UTF-8";
    private static final String NAMELESS = "Muster";

    private final Mailbox from;
    private final Optional<Mailbox> replyTo;
    private final Session session;
    private final InstantSource clock;

    Letters(MailSettings settings, Session session, InstantSource clock) {
        this.from = Mailbox.read(settings.from()).orElseThrow();
        this.replyTo = settings.replyTo().flatMap(Mailbox::read);
        this.session = session;
        this.clock = clock;
    }

    /** The same for every attempt at a delivery, so that a mail server may recognise a repeat. */
    String idOf(UUID delivery) {
        return "<" + delivery + "@" + from.domain() + ">";
    }

    MimeMessage write(Outgoing outgoing, Mailbox to) throws MessagingException {
        Card card = asLetter(outgoing.card().printable());
        MimeMessage letter = new Identified(session, idOf(outgoing.delivery()));
        letter.setFrom(from.forHeader());
        if (replyTo.isPresent()) {
            letter.setReplyTo(new InternetAddress[] {replyTo.get().forHeader()});
        }
        letter.setRecipient(RecipientType.TO, to.forHeader());
        letter.setSubject(subject(card), UTF_8);
        letter.setSentDate(Date.from(clock.instant()));
        // RFC 3834: an absence note or another robot must not answer; Exchange goes by a header of its own.
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.setHeader("X-Auto-Response-Suppress", "All");
        letter.setContentLanguage(new String[] {card.language().toLanguageTag()});
        letter.setContent(Enclosures.with(
                new MimeMultipart(
                        "alternative", part(PlainText.render(card), "plain"), part(MailHtml.render(card), "html")),
                outgoing.card()));
        letter.saveChanges();
        return letter;
    }

    /** Links stay; what would have to come back to us gives way to one line that says where it can. */
    private Card asLetter(Card card) {
        List<Action> links = card.actions().stream()
                .filter(Action.OpenLink.class::isInstance)
                .toList();
        List<Element> body =
                new ArrayList<>(card.body().stream().filter(Letters::isReadable).toList());
        if (links.size() == card.actions().size() && body.size() == card.body().size()) {
            return card;
        }
        if (body.isEmpty()) {
            body.add(Element.Paragraph.of(card.notification()));
        }
        body.add(Element.Note.of(ChatHint.in(card.language(), from.name().isEmpty() ? NAMELESS : from.name())));
        return new Card(card.language(), card.notification(), body, links);
    }

    private static boolean isReadable(Element element) {
        return !(element instanceof Element.TextInput || element instanceof Element.ChoiceInput);
    }

    /** One line, whatever a name or a value brought into the notification. */
    private static String subject(Card card) {
        String line = card.notification().replaceAll("[\\p{Z}\\p{Cc}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** The library would make up a Message-ID from the name of this machine. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
