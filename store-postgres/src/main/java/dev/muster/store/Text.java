package dev.muster.store;

import java.nio.charset.StandardCharsets;

/** Text that people typed, as PostgreSQL takes it. */
final class Text {

    private Text() {}

    /** PostgreSQL refuses NUL, and UTF-8 has no half surrogate pairs; both turn into the sign for an unreadable character. */
    static String storable(String typed) {
        String whole = StandardCharsets.UTF_8.newEncoder().canEncode(typed) ? typed : replaceHalves(typed);
        return whole.replace('\0', '\ufffd');
    }

    private static String replaceHalves(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        typed.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xfffd : point)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
