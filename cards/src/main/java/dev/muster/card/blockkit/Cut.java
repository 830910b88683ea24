package dev.muster.card.blockkit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where a long text is best cut in two. */
final class Cut {

    private static final List<Pattern> BORDERS =
            List.of(Pattern.compile("\n"), Pattern.compile("[.!?…](?= )|[。！？]"), Pattern.compile(" "));

    private Cut() {}

    /** The last end of a line, else of a sentence, else of a word within the limit, unless it is in the first half. */
    static int best(String text, int limit) {
        if (text.length() <= limit) {
            return text.length();
        }
        String start = text.substring(0, limit);
        return BORDERS.stream()
                .mapToInt(border -> border.matcher(start)
                        .results()
                        .mapToInt(MatchResult::end)
                        .max()
                        .orElse(0))
                .filter(end -> end > limit / 2)
                .findFirst()
                .orElseGet(() -> whole(text, limit));
    }

    /** The limit, or one less where that would halve a character. */
    static int whole(String text, int limit) {
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }
}
