package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import dev.muster.plan.words.Fold;
import dev.muster.plan.words.Lexicon;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A month of a heading, in words or digits, with its year where one is written. */
record MonthCell(int month, OptionalInt year) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(2[05]\\d\\d)(?!\\d)");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<=\\D)['’ ./-]([2-6]\\d)$");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])(?!\\d)");
    private static final Pattern MONTH_SIGN = Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])[월月]份?(?!\\p{L})");
    private static final int BUDDHIST_ERA = 543;

    static Optional<MonthCell> read(Cell cell, Lexicon lexicon) {
        var folded = cell.folded();
        var named = lexicon.month(folded);
        if (named.isPresent()) {
            return named.map(month -> new MonthCell(month, yearIn(folded)));
        }
        var year = YEAR.matcher(folded);
        return year.find() ? numbered(folded, yearIn(folded)) : signed(folded);
    }

    /** A bare number, which may count months of the year or of the rollout. */
    static OptionalInt number(Cell cell) {
        var numbers = NUMBER.matcher(cell.folded()).results().toList();
        return numbers.size() == 1
                ? OptionalInt.of(Integer.parseInt(numbers.getFirst().group(1)))
                : OptionalInt.empty();
    }

    private static Optional<MonthCell> numbered(String folded, OptionalInt year) {
        var rest = NUMBER.matcher(YEAR.matcher(folded).replaceFirst(" "));
        return rest.find() && Fold.words(folded).size() <= 4
                ? Optional.of(new MonthCell(Integer.parseInt(rest.group(1)), year))
                : Optional.empty();
    }

    private static Optional<MonthCell> signed(String folded) {
        var sign = MONTH_SIGN.matcher(folded);
        return sign.find()
                ? Optional.of(new MonthCell(Integer.parseInt(sign.group(1)), OptionalInt.empty()))
                : Optional.empty();
    }

    private static OptionalInt yearIn(String folded) {
        var year = YEAR.matcher(folded);
        if (year.find()) {
            var written = Integer.parseInt(year.group(1));
            return OptionalInt.of(written >= 2500 ? written - BUDDHIST_ERA : written);
        }
        var shortened = SHORT_YEAR.matcher(folded);
        return shortened.find() ? OptionalInt.of(2000 + Integer.parseInt(shortened.group(1))) : OptionalInt.empty();
    }
}
