package dev.muster.simulator.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Reads what came over the wire as a mail program would. */
final class LetterReader {
    private static final Session SESSION = Session.getInstance(new Properties());

    private LetterReader() {}

    /** Nothing when it is no letter at all. */
    static Optional<Letter> read(byte[] raw) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            return Optional.of(new Letter(
                    "0",
                    Objects.requireNonNullElse(message.getMessageID(), ""),
                    from(message),
                    Objects.requireNonNullElse(message.getSubject(), ""),
                    new Letter.Body(part(message, "text/plain"), part(message, "text/html"))));
        } catch (MessagingException | IOException unreadable) {
            return Optional.empty();
        }
    }

    private static String from(MimeMessage message) throws MessagingException {
        Address[] from = message.getFrom();
        return switch (from == null || from.length == 0 ? null : from[0]) {
            case InternetAddress address
            when address.getPersonal() != null -> address.getPersonal() + " <" + address.getAddress() + ">";
            case null -> "";
            case Address other -> other.toString();
        };
    }

    /** The first part of that type, however deep. */
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var found = part(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
