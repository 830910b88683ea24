package dev.muster.mail;

import dev.muster.card.Card;
import dev.muster.card.Element;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files that go with a letter. */
final class Enclosures {

    private Enclosures() {}

    /** The words alone where nothing goes with them. */
    static MimeMultipart with(MimeMultipart words, Card card) throws MessagingException {
        List<Element.Attachment> attachments = card.body().stream()
                .filter(Element.Attachment.class::isInstance)
                .map(Element.Attachment.class::cast)
                .toList();
        if (attachments.isEmpty()) {
            return words;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        MimeMultipart all = new MimeMultipart("mixed", first);
        for (Element.Attachment attachment : attachments) {
            all.addBodyPart(part(attachment));
        }
        return all;
    }

    /** As bytes in base64: mail servers that break or join lines must not touch a file whose lines have a meaning. */
    private static MimeBodyPart part(Element.Attachment attachment) throws MessagingException {
        byte[] bytes = attachment.text().getBytes(StandardCharsets.UTF_8);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, attachment.type() + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(attachment.name());
        return part;
    }
}
