package dev.muster.plan.importing;

import dev.muster.plan.words.Fold;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A group as a cell names it, with the head count that may stand in brackets behind it. */
record GroupName(String text, OptionalInt people) {

    private static final Pattern COUNT = Pattern.compile(
            "^(.*?\\S)\\s*[(\\[（［【]\\D{0,12}?([\\d\\p{Nd}]{1,3}(?:[.,'’٬\\s\u00A0\u202F]?[\\d\\p{Nd}]{3})*|\\p{Nd}+)\\D{0,12}[)\\]）］】]$",
            Pattern.DOTALL);

    static GroupName of(String written) {
        var text = written.strip().replaceAll("\\s+", " ");
        var count = COUNT.matcher(text);
        return count.matches()
                ? new GroupName(count.group(1), people(count.group(2)))
                : new GroupName(text, OptionalInt.empty());
    }

    String folded() {
        return Fold.of(text);
    }

    private static OptionalInt people(String digits) {
        var plain = Fold.of(digits).replaceAll("\\D", "");
        return plain.length() <= 7 ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }
}
