package dev.muster.plan.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    public static Optional<String> to(String written, Collection<String> known) {
        var limit = Math.max(1, Math.min(3, written.length() / 3 + 1));
        return known.stream()
                .filter(word -> distance(written, word) <= limit)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** “Did you mean x? ”, or nothing. */
    static String hint(String written, Collection<String> known) {
        return to(written, known).map("Did you mean `%s`? "::formatted).orElse("");
    }

    static String listed(Collection<String> words) {
        return words.stream()
                .map("`%s`"::formatted)
                .reduce((a, b) -> a + ", " + b)
                .orElse("nothing");
    }

    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            nextRow(row, a.charAt(i - 1), b, i);
        }
        return row[b.length()];
    }

    private static void nextRow(int[] row, char letter, String other, int i) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= other.length(); j++) {
            int above = row[j];
            int replaced = diagonal + (letter == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
            diagonal = above;
        }
    }
}
