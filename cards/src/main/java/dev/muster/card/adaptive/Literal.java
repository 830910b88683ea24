package dev.muster.card.adaptive;

import java.util.regex.Pattern;

/** Text that a Teams client shows as it was written. */
final class Literal {

    private static final String UNSEEN = "\u200B";

    /**
     * Places where a client reads on although the element knows no Markdown: template and date expressions
     * ({@code ${…}}, {@code {{DATE(…)}}}), mentions ({@code <at>}) and links, whose parser on phones ignores backslashes.
     */
    private static final Pattern SEAM = Pattern.compile("(?<=[{$])(?=\\{)|(?<=])(?=\\()|(?<=<)(?=/?[aA][tT]\\b)");

    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>~]|&(?=#?\\w)");
    private static final Pattern LIST_OR_HEADING = Pattern.compile("^( *)([-+#>=]|\\d{1,9}(?=[.)]))");

    private Literal() {}

    /** For elements that know no Markdown: text runs, titles, labels, placeholders. */
    static String text(String text) {
        return SEAM.matcher(text).replaceAll(UNSEEN);
    }

    /** For one line in an element that reads Markdown: text blocks and facts. */
    static String markdown(String line) {
        String escaped = MARKDOWN.matcher(text(line.replace('\n', ' '))).replaceAll("\\\\$0");
        return LIST_OR_HEADING.matcher(escaped).replaceFirst("$1" + UNSEEN + "$2");
    }

    /** For the title of a button, which must not be empty. */
    static String title(String text) {
        return text.isBlank() ? "…" : text(text);
    }
}
