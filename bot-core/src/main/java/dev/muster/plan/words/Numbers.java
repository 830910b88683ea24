package dev.muster.plan.words;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How one language spells out small numbers and places in an order, in all their inflections. */
final class Numbers {

    private static final int MOST = 6;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private final Map<String, Integer> spelled = new HashMap<>();

    Numbers(ULocale locale) {
        var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        Arrays.stream(format.getRuleSetNames())
                .filter(rules -> rules.contains("ordinal"))
                .forEach(rules -> add(format, rules));
        Arrays.stream(format.getRuleSetNames())
                .filter(rules -> rules.contains("cardinal") || rules.contains("numbering"))
                .filter(rules -> !rules.contains("year"))
                .forEach(rules -> add(format, rules));
    }

    /** The number that a folded text spells out, with the words that spell it. */
    Optional<Map.Entry<String, Integer>> in(String folded) {
        return Fold.phrases(folded).stream()
                .flatMap(phrase ->
                        Optional.ofNullable(spelled.get(phrase)).map(number -> Map.entry(phrase, number)).stream())
                .findFirst()
                .or(() -> within(folded));
    }

    /** Where words are not set apart, the longest number that the text contains. */
    private Optional<Map.Entry<String, Integer>> within(String folded) {
        return Fold.isUnspaced(folded)
                ? spelled.entrySet().stream()
                        .filter(entry -> folded.contains(entry.getKey()))
                        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                : Optional.empty();
    }

    static Optional<Map.Entry<String, Integer>> digits(String folded) {
        var found = DIGITS.matcher(folded).results().toList();
        return found.size() == 1 && found.getFirst().group().length() < 4
                ? Optional.of(Map.entry(
                        found.getFirst().group(),
                        Integer.valueOf(found.getFirst().group())))
                : Optional.empty();
    }

    private void add(RuleBasedNumberFormat format, String rules) {
        for (int number = 1; number <= MOST; number++) {
            spelled.putIfAbsent(String.join(" ", Fold.words(Fold.of(format.format(number, rules)))), number);
        }
    }
}
