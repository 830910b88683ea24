package dev.muster.teams;

import com.fasterxml.jackson.databind.JsonNode;

/** Strings from outside, made fit for every store: no NUL and no half of a character pair. */
final class Texts {

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    static String of(JsonNode node) {
        return node.isTextual() ? clean(node.textValue()) : "";
    }

    static String clean(String text) {
        boolean fit = text.codePoints().noneMatch(Texts::isUnfit);
        if (fit) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(point -> cleaned.appendCodePoint(isUnfit(point) ? REPLACEMENT : point));
        return cleaned.toString();
    }

    private static boolean isUnfit(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
