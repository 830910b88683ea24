package dev.muster.card;

import java.util.regex.Pattern;

/** Text without what no screen shows as a sign: controls, half characters, and marks that turn the reading direction. */
final class Printable {

    private static final Pattern NEWLINE = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");

    // Overrides and embeddings make "exe.fdp" out of "pdf.exe"; unbalanced ones also turn the text of others after
    // them.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FFFE}\\x{FFFF}]");

    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    private Printable() {}

    static Card of(Card card) {
        return new Rewording(Printable::text, Printable::wellFormed).card(card);
    }

    private static String text(String text) {
        String lines = NEWLINE.matcher(wellFormed(text)).replaceAll("\n");
        return UNSEEN.matcher(lines).replaceAll("");
    }

    // JSON writers refuse a lone surrogate, so one broken name would stop a whole push.
    private static String wellFormed(String text) {
        return HALF_CHARACTER.matcher(text).replaceAll("\uFFFD");
    }
}
