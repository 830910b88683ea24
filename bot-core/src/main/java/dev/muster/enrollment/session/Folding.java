package dev.muster.enrollment.session;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Folds lines as RFC 5545, 3.1 wants them: at 75 octets. The library counts characters, and cuts some in two. */
final class Folding {

    private static final int LONGEST = 75;

    private Folding() {}

    static String fold(String text) {
        return text.lines().map(Folding::line).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int point : line.codePoints().toArray()) {
            String one = Character.toString(point);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(one);
            octets += length;
        }
        return folded.toString();
    }
}
