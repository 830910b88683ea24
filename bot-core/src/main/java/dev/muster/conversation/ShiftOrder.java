package dev.muster.conversation;

import dev.muster.plan.shift.Distance;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an admin means by "retail by 2 weeks", "retail to 2027-10" or "零售 延後 2 週". */
sealed interface ShiftOrder {

    record Move(String wave, Distance distance) implements ShiftOrder {}

    /** By days or months, which a wave cannot move by. */
    record NotInWeeks(String wave) implements ShiftOrder {}

    record Unclear() implements ShiftOrder {}

    Pattern BY = Pattern.compile(
            "(.+?)\\s+(?:by\\s+)?([+\\-−–]?)\\s*(\\d{1,3})\\s*(weeks?|wks?|w|days?|d|months?)(?:\\s+(later|earlier))?",
            Pattern.CASE_INSENSITIVE);

    Pattern BY_CHINESE = Pattern.compile("(.+?)\\s*(延後|延后|順延|顺延|往後|往后|提前|提早|往前)\\s*(\\d{1,3})\\s*個?(週|周|星期|禮拜|天|日|月)");

    Pattern TO = Pattern.compile(
            "(.+?)(?:\\s+to\\s+|\\s*(?:移到|改到|延到|到)\\s*)(20\\d\\d)\\s*[-/年]\\s*(\\d{1,2})\\s*月?",
            Pattern.CASE_INSENSITIVE);

    static ShiftOrder read(String typed) {
        String words = typed.strip().replaceAll("\\s+", " ");
        return by(words).or(() -> byInChinese(words)).or(() -> to(words)).orElseGet(Unclear::new);
    }

    private static Optional<ShiftOrder> by(String words) {
        Matcher by = BY.matcher(words);
        if (!by.matches()) {
            return Optional.empty();
        }
        boolean isEarlier =
                (!by.group(2).isEmpty() && !by.group(2).equals("+")) || "earlier".equalsIgnoreCase(by.group(5));
        return Optional.of(move(
                by.group(1),
                by.group(3),
                isEarlier,
                by.group(4).toLowerCase(Locale.ROOT).startsWith("w")));
    }

    private static Optional<ShiftOrder> byInChinese(String words) {
        Matcher by = BY_CHINESE.matcher(words);
        if (!by.matches()) {
            return Optional.empty();
        }
        boolean isEarlier = by.group(2).matches("提前|提早|往前");
        return Optional.of(move(by.group(1), by.group(3), isEarlier, by.group(4).matches("週|周|星期|禮拜")));
    }

    private static ShiftOrder move(String wave, String many, boolean isEarlier, boolean isInWeeks) {
        int weeks = Integer.parseInt(many);
        return isInWeeks
                ? new Move(wave.strip(), new Distance.Weeks(isEarlier ? -weeks : weeks))
                : new NotInWeeks(wave.strip());
    }

    private static Optional<ShiftOrder> to(String words) {
        Matcher to = TO.matcher(words);
        if (!to.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(to.group(3));
        return month < 1 || month > 12
                ? Optional.empty()
                : Optional.of(new Move(
                        to.group(1).strip(), new Distance.ToMonth(YearMonth.of(Integer.parseInt(to.group(2)), month))));
    }

    /** "2", "-1" or "2027-10": how a button remembers it. */
    static String word(Distance distance) {
        return switch (distance) {
            case Distance.Weeks(int many) -> Integer.toString(many);
            case Distance.ToMonth(YearMonth month) -> month.toString();
        };
    }

    static Optional<Distance> distance(String word) {
        if (word.matches("-?\\d{1,3}")) {
            return Optional.of(new Distance.Weeks(Integer.parseInt(word)));
        }
        return word.matches("20\\d\\d-(0[1-9]|1[0-2])")
                ? Optional.of(new Distance.ToMonth(YearMonth.parse(word)))
                : Optional.empty();
    }
}
