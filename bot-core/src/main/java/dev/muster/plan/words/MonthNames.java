package dev.muster.plan.words;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of the months in one language: full and short, as they stand alone and in a date. */
final class MonthNames {

    private static final int SHORTEST_PREFIX = 3;
    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> quarters = new HashSet<>();

    MonthNames(ULocale locale) {
        var symbols = new DateFormatSymbols(GregorianCalendar.class, locale);
        for (var use : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (var width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                add(symbols.getMonths(use, width));
                Stream.of(symbols.getQuarters(use, width)).map(Fold::of).forEach(quarters::add);
            }
        }
    }

    /** The only month that a folded text names. */
    Optional<Integer> in(String folded) {
        return Fold.phrases(folded).stream()
                .flatMap(phrase -> named(phrase).stream())
                .findFirst();
    }

    boolean isQuarter(String folded) {
        return quarters.stream().anyMatch(folded::startsWith);
    }

    private Optional<Integer> named(String phrase) {
        var exact = Optional.ofNullable(months.get(phrase));
        return exact.isPresent() || phrase.length() < SHORTEST_PREFIX || phrase.matches(".*\\d.*")
                ? exact
                : shortened(phrase);
    }

    private Optional<Integer> shortened(String phrase) {
        var begun = months.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(phrase))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }

    private void add(String[] names) {
        for (int month = 0; month < 12; month++) {
            var name = String.join(" ", Fold.words(Fold.of(names[month])));
            if (isName(name)) {
                months.putIfAbsent(name, month + 1);
            }
        }
    }

    /** Some languages have only numbers, which are no names. */
    private static boolean isName(String name) {
        return Stream.of(name).anyMatch(text -> text.matches(".*\\p{L}.*") && !text.matches("m\\d\\d"));
    }
}
