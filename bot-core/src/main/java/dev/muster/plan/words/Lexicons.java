package dev.muster.plan.words;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All languages that ICU knows, kept once they are loaded. */
public final class Lexicons {

    /** Where two languages explain a text equally well, the one that more rollouts are written in. */
    private static final List<String> LIKELY = List.of(
            "en", "zh_Hant", "zh", "ja", "ko", "de", "fr", "es", "pt", "it", "nl", "pl", "sv", "da", "nb", "no", "fi",
            "cs", "tr", "ru", "uk", "el", "ar", "he", "hi", "th", "vi", "id", "hu", "ro");

    private static final List<Lexicon> ALL = Arrays.stream(ULocale.getAvailableLocales())
            .filter(locale -> locale.getCountry().isEmpty()
                    && locale.getVariant().isEmpty()
                    && !locale.getLanguage().isEmpty())
            .sorted(Comparator.comparingInt(Lexicons::rank).thenComparing(ULocale::toString))
            .map(Lexicon::new)
            .toList();

    private Lexicons() {}

    /** Every language, those of the text's script first, the likely ones first among them. */
    public static List<Lexicon> likelyFor(String text) {
        var script = scriptOf(text);
        return ALL.stream()
                .sorted(Comparator.comparing((Lexicon lexicon) -> !lexicon.writesIn(script)))
                .toList();
    }

    /** The likely languages in the text's script, which are enough for most texts. */
    public static List<Lexicon> commonFor(String text) {
        var script = scriptOf(text);
        return ALL.stream()
                .limit(LIKELY.size())
                .filter(lexicon -> lexicon.writesIn(script))
                .toList();
    }

    private static int rank(ULocale locale) {
        var place = LIKELY.indexOf(locale.toString());
        return place < 0 ? LIKELY.size() : place;
    }

    /** A single kana or Hangul letter tells more than many ideographs or Latin letters. */
    private static String scriptOf(String text) {
        Map<String, Integer> letters = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(UScript.getShortName(UScript.getScript(letter)), 1, Integer::sum));
        return letters.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue() * weight(entry.getKey())))
                .map(Map.Entry::getKey)
                .orElse("Latn");
    }

    private static int weight(String script) {
        return switch (script) {
            case "Latn" -> 1;
            case "Hani" -> 6;
            case "Hira", "Kana", "Hang" -> 24;
            default -> 4;
        };
    }
}
