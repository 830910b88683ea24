package dev.muster.mail;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail address that is safe in a header and in an SMTP command, and the name shown for it (which may be empty). */
record Mailbox(String name, String address) {

    /** Without quoted local parts and address literals, which nobody's directory holds and which could carry commands. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,187}[A-Za-z0-9])?");

    private static final Pattern NAMED =
            Pattern.compile("\"?(?<name>[^\"<>\\p{Cntrl}]{0,200}?)\"?\\s*<(?<address>[^<>]+)>");

    static Optional<Mailbox> read(String text) {
        Matcher named = NAMED.matcher(text.strip());
        return named.matches() ? of(named.group("name").strip(), named.group("address")) : of("", text.strip());
    }

    private static Optional<Mailbox> of(String name, String address) {
        return inAscii(address)
                .filter(each -> ADDRESS.matcher(each).matches() && !each.contains(".."))
                .map(each -> new Mailbox(name, each));
    }

    /** A domain in letters of any script has a form in ASCII; a local part has none that every server takes. */
    private static Optional<String> inAscii(String address) {
        int at = address.lastIndexOf('@');
        try {
            return Optional.of(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    InternetAddress forHeader() {
        try {
            return name.isEmpty()
                    ? new InternetAddress(address, null, null)
                    : new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException missing) {
            throw new IllegalStateException("This Java has no UTF-8.", missing);
        }
    }
}
