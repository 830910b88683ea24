package dev.muster.audience;

/** Text of a directory without what neither people can see nor a database can hold: control signs and halves of characters. */
public final class PlainText {

    private PlainText() {}

    /** Stripped; a line break within becomes a space. */
    public static String of(String text) {
        return isPlain(text) ? text.strip() : cleaned(text).strip();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (Character.isISOControl(sign) || Character.isSurrogate(sign)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                clean.append(' ');
            } else if (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}
