package dev.muster.plan.words;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DateTimePatternGenerator.DisplayWidth;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What one language calls a week, in singular and plural, short and long. */
final class WeekWords {

    private static final int STEM = 4;
    private final Set<String> words = new HashSet<>();

    WeekWords(ULocale locale) {
        add(DateTimePatternGenerator.getInstance(locale)
                .getFieldDisplayName(DateTimePatternGenerator.WEEK_OF_YEAR, DisplayWidth.WIDE));
        for (var width : new FormatWidth[] {FormatWidth.WIDE, FormatWidth.SHORT}) {
            var format = MeasureFormat.getInstance(locale, width);
            for (int number : new int[] {1, 2, 3, 5}) {
                add(format.format(new Measure(number, MeasureUnit.WEEK)));
            }
        }
    }

    /** The part of a folded text that says “week”. */
    Optional<String> in(String folded) {
        return Fold.words(folded).stream()
                .filter(word -> words.contains(word.replaceAll("\\d", ""))
                        || words.stream().anyMatch(week -> isForm(word, week)))
                .findFirst()
                .or(() -> words.stream()
                        .filter(week -> Fold.isUnspaced(week) && folded.contains(week))
                        .findFirst());
    }

    /** An inflected or compound form: it shares the stem, or ends with the word. */
    private static boolean isForm(String word, String week) {
        var stem = week.substring(0, Math.max(Math.min(STEM, week.length()), week.length() - 2));
        return week.length() >= 3
                && word.length() <= week.length() + 8
                && (word.startsWith(stem) || word.endsWith(week))
                && word.length() >= stem.length()
                && !word.matches("\\d+");
    }

    private void add(String text) {
        Fold.words(Fold.of(text).replaceAll("\\d", " ")).stream()
                .filter(word -> word.length() > 1 || Fold.isUnspaced(word))
                .forEach(words::add);
    }
}
