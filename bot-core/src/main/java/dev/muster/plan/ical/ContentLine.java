package dev.muster.plan.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** "DTSTART;VALUE=DATE:20271003": a line of a calendar file, put together again where it was folded. */
record ContentLine(int number, String name, String parameters, String value) {

    private static final int LONGEST = 20_000;

    static List<ContentLine> allIn(String text) {
        List<ContentLine> lines = new ArrayList<>();
        StringBuilder unfolded = new StringBuilder();
        int begin = 1;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            boolean folded = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (folded && unfolded.length() < LONGEST) {
                unfolded.append(line, 1, line.length());
            } else if (!folded) {
                add(lines, begin, unfolded);
                begin = number;
                unfolded.append(line);
            }
        }
        add(lines, begin, unfolded);
        return lines;
    }

    private static void add(List<ContentLine> lines, int number, StringBuilder line) {
        if (!line.toString().isBlank()) {
            lines.add(of(number, line.toString()));
        }
        line.setLength(0);
    }

    /** A colon in quotation marks belongs to a parameter. */
    private static ContentLine of(int number, String line) {
        int colon = firstOutsideQuotes(line, ':');
        String head = colon < 0 ? line : line.substring(0, colon);
        int semicolon = head.indexOf(';');
        return new ContentLine(
                number,
                (semicolon < 0 ? head : head.substring(0, semicolon)).strip().toUpperCase(Locale.ROOT),
                semicolon < 0 ? "" : head.substring(semicolon + 1).toUpperCase(Locale.ROOT),
                colon < 0 ? "" : line.substring(colon + 1).strip());
    }

    private static int firstOutsideQuotes(String line, char wanted) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    boolean is(String wanted, String what) {
        return name.equals(wanted) && value.equalsIgnoreCase(what);
    }

    /** The value with what RFC 5545 escapes in texts, on one line. */
    String text() {
        return value.replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1").strip();
    }
}
