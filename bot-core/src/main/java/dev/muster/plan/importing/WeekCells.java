package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import dev.muster.plan.words.Fold;
import dev.muster.plan.words.Lexicon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads “first week”, “Week 3”, “第一週” and the like, in the document's language or in another. */
final class WeekCells {

    private final Lexicon lexicon;
    private final List<Lexicon> others;
    private final Map<String, Optional<Week>> read = new HashMap<>();

    /** How a cell was read. */
    enum Basis {
        /** The word for week and a number, in the language of the document. */
        SAID,
        /** The same in another language. */
        OTHER_LANGUAGE,
        /** A number with nothing that says week. */
        NUMBER_ONLY
    }

    record Week(int number, Basis basis) {
        boolean isSure() {
            return basis != Basis.NUMBER_ONLY;
        }
    }

    WeekCells(Lexicon lexicon, List<Lexicon> others) {
        this.lexicon = lexicon;
        this.others = others;
    }

    Optional<Week> read(Cell cell) {
        return read.computeIfAbsent(withoutBrackets(cell.folded()), this::read);
    }

    /** Also tries the other languages, which takes longer. */
    Optional<Week> readInAny(Cell cell) {
        var folded = withoutBrackets(cell.folded());
        return read(cell)
                .or(() -> others.stream()
                        .flatMap(other -> said(folded, other, Basis.OTHER_LANGUAGE).stream())
                        .findFirst());
    }

    private Optional<Week> read(String folded) {
        return folded.isEmpty()
                ? Optional.empty()
                : said(folded, lexicon, Basis.SAID).or(() -> numberOnly(folded));
    }

    private static Optional<Week> said(String folded, Lexicon lexicon, Basis basis) {
        return lexicon.week(folded)
                .flatMap(week -> lexicon.number(folded.replace(week, digitsOf(week)))
                        .filter(number -> !isDate(folded, week, number.getKey())))
                .map(number -> new Week(number.getValue(), basis));
    }

    private Optional<Week> numberOnly(String folded) {
        return lexicon.number(folded)
                .filter(number -> folded.replace(number.getKey(), "")
                                .replaceAll("[^\\p{L}]", "")
                                .length()
                        <= 2)
                .map(number -> new Week(number.getValue(), Basis.NUMBER_ONLY));
    }

    /** “Week of 5 July” holds a day, not the number of a week. */
    private static boolean isDate(String folded, String week, String number) {
        var words = Fold.words(folded);
        return number.matches("\\d+")
                && words.contains(number)
                && words.stream()
                                .filter(word -> !word.equals(number) && !word.equals(week))
                                .count()
                        > 1;
    }

    private static String digitsOf(String week) {
        return " " + week.replaceAll("\\D", "") + " ";
    }

    private static String withoutBrackets(String folded) {
        var bare = folded.replaceAll("\\([^)]*\\)", "").strip();
        return bare.isEmpty() ? folded : bare;
    }
}
