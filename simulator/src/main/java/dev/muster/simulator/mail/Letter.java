package dev.muster.simulator.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A letter in somebody's inbox. */
record Letter(String id, String messageId, String from, String subject, Body body) {
    private static final Pattern MARK = Pattern.compile("<([0-9a-fA-F-]{36})@.*>");

    /** The same words twice; either may be missing. */
    record Body(String text, String html) {}

    Letter as(String otherId) {
        return new Letter(otherId, messageId, from, subject, body);
    }

    Instant at() {
        return Instant.ofEpochMilli(Long.parseLong(id));
    }

    /** Senders that mark their letters put the mark before the @ of the Message-ID. */
    Optional<String> delivery() {
        var mark = MARK.matcher(messageId);
        return mark.matches() ? Optional.of(mark.group(1)) : Optional.empty();
    }
}
