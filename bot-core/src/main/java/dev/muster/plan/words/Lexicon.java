package dev.muster.plan.words;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The words of one language; each kind is loaded when it is first asked for. */
public final class Lexicon {

    private final ULocale locale;
    private final Supplier<MonthNames> months;
    private final Supplier<Numbers> numbers;
    private final Supplier<WeekWords> weeks;
    private final Supplier<ListWords> lists;

    Lexicon(ULocale locale) {
        this.locale = locale;
        months = once(() -> new MonthNames(locale));
        numbers = once(() -> new Numbers(locale));
        weeks = once(() -> new WeekWords(locale));
        lists = once(() -> new ListWords(locale));
    }

    /** The month from 1 to 12 that a folded text names. */
    public Optional<Integer> month(String folded) {
        return months.get().in(folded);
    }

    /** Whether a folded text begins with the name of a quarter of the year. */
    public boolean isQuarter(String folded) {
        return months.get().isQuarter(folded);
    }

    /** The number that a folded text holds, in digits or spelled out. */
    public Optional<Map.Entry<String, Integer>> number(String folded) {
        return Numbers.digits(folded).or(() -> numbers.get().in(folded));
    }

    /** The part of a folded text that says “week”. */
    public Optional<String> week(String folded) {
        return weeks.get().in(folded);
    }

    public ListWords lists() {
        return lists.get();
    }

    /** The tag that people write, so zh-TW rather than zh-Hant. */
    public Locale language() {
        var full = ULocale.addLikelySubtags(locale);
        return locale.getLanguage().equals("zh")
                ? Locale.of("zh", full.getCountry())
                : Locale.forLanguageTag(locale.toLanguageTag());
    }

    boolean writesIn(String script) {
        var own = ULocale.addLikelySubtags(locale).getScript();
        return switch (script) {
            case "Hani" -> own.startsWith("Han") || own.equals("Jpan");
            case "Hang" -> own.equals("Kore");
            case "Hira", "Kana" -> own.equals("Jpan");
            default -> own.equals(script);
        };
    }

    @Override
    public String toString() {
        return locale.toLanguageTag();
    }

    private static <T> Supplier<T> once(Supplier<T> loading) {
        return new Supplier<>() {
            private @org.jspecify.annotations.Nullable T loaded;

            @Override
            public synchronized T get() {
                if (loaded == null) {
                    loaded = loading.get();
                }
                return loaded;
            }
        };
    }
}
