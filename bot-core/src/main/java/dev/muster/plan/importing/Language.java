package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import dev.muster.plan.tables.Grid;
import dev.muster.plan.words.Lexicon;
import dev.muster.plan.words.Lexicons;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The language that explains most cells of a table, and how many it explains. */
record Language(Lexicon lexicon, long months, long weeks, List<Lexicon> others) {

    private static final int HEADING_ROWS = 5;
    private static final int MOST_OTHERS = 40;
    private static final int ENOUGH_WEEKS = 4;
    private static final int MOST_COMPARED = 80;

    static Language of(Grid grid) {
        var text = grid.cells().map(Cell::text).collect(Collectors.joining(" "));
        var common = among(Lexicons.commonFor(text), grid).filter(found -> found.explains(grid));
        return common.or(() -> among(Lexicons.likelyFor(text), grid))
                .map(found -> found.withOthers(Lexicons.likelyFor(text)))
                .orElseThrow();
    }

    private static Optional<Language> among(List<Lexicon> lexicons, Grid grid) {
        var rows = grid.rows().stream().limit(HEADING_ROWS).toList();
        var texts = distinctTexts(grid);
        var months = lexicons.stream().collect(Collectors.toMap(lexicon -> lexicon, lexicon -> months(lexicon, rows)));
        var most = months.values().stream().mapToLong(count -> count).max().orElse(0);
        return lexicons.stream()
                .filter(lexicon -> months.getOrDefault(lexicon, 0L) >= Math.max(1, most - 1) || most == 0)
                .limit(MOST_COMPARED)
                .map(lexicon ->
                        new Language(lexicon, months.getOrDefault(lexicon, 0L), weeks(lexicon, texts), List.of()))
                .max(Comparator.comparingLong(Language::evidence));
    }

    /** A language that reads most of the heading and several weeks is the right one. */
    private boolean explains(Grid grid) {
        return weeks >= ENOUGH_WEEKS
                && grid.rows().stream()
                        .limit(HEADING_ROWS)
                        .mapToLong(row -> row.stream()
                                .skip(1)
                                .filter(cell -> !cell.isBlank())
                                .count())
                        .anyMatch(written -> written > 1 && written <= 2 * months);
    }

    long evidence() {
        return months + weeks;
    }

    private Language withOthers(List<Lexicon> likely) {
        var rest = Stream.concat(Lexicons.likelyFor("A").stream().limit(1), likely.stream())
                .filter(other -> !other.equals(lexicon))
                .distinct()
                .limit(MOST_OTHERS)
                .toList();
        return new Language(lexicon, months, weeks, rest);
    }

    private static long months(Lexicon lexicon, List<List<Cell>> rows) {
        return rows.stream()
                .mapToLong(row -> row.stream()
                        .skip(1)
                        .filter(cell -> MonthCell.read(cell, lexicon).isPresent())
                        .count())
                .max()
                .orElse(0);
    }

    /** A week with its number counts twice as much as the mere word for week. */
    private static long weeks(Lexicon lexicon, List<Cell> texts) {
        var cells = new WeekCells(lexicon, List.of());
        var numbered = texts.stream()
                .map(cells::read)
                .flatMap(Optional::stream)
                .filter(WeekCells.Week::isSure)
                .count();
        var named = texts.stream()
                .filter(cell -> lexicon.week(cell.folded()).isPresent())
                .count();
        return numbered + named;
    }

    private static List<Cell> distinctTexts(Grid grid) {
        return List.copyOf(grid.rows().stream()
                .skip(1)
                .flatMap(row -> row.stream().skip(1))
                .filter(cell -> !cell.isBlank())
                .collect(Collectors.toMap(Cell::folded, cell -> cell, (first, second) -> first))
                .values());
    }
}
