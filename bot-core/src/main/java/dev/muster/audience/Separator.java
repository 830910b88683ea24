package dev.muster.audience;

import java.io.IOException;
import java.io.PushbackReader;
import java.util.Locale;
import java.util.stream.Stream;

/** Which sign parts the columns of a file: what its first line says, or has most of. */
final class Separator {

    static final int LOOK_AHEAD = 65_536;

    private static final String DECLARED = "sep=";

    private Separator() {}

    static char of(PushbackReader text) throws IOException {
        char[] begin = new char[LOOK_AHEAD];
        int filled = 0;
        int read = 0;
        while (read >= 0 && filled < begin.length) {
            filled += read;
            read = text.read(begin, filled, begin.length - filled);
        }
        text.unread(begin, 0, filled);
        return of(new String(begin, 0, filled)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(""));
    }

    /** Excel's own way to say it, on a line before all others. */
    static boolean isDeclaredIn(String first) {
        return first.strip().toLowerCase(Locale.ROOT).startsWith(DECLARED);
    }

    private static char of(String header) {
        String line = header.strip();
        if (isDeclaredIn(line) && line.length() == DECLARED.length() + 1) {
            return line.charAt(DECLARED.length());
        }
        return Stream.of(',', ';', '\t')
                .reduce((a, b) -> count(header, b) > count(header, a) ? b : a)
                .orElse(',');
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
