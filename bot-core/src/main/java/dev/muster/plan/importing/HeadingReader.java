package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import dev.muster.plan.tables.Grid;
import dev.muster.plan.words.Lexicon;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/** Finds the row of months and gives every column its month. */
final class HeadingReader {

    private static final int ROWS_TO_LOOK_AT = 5;

    private final Grid grid;
    private final Lexicon lexicon;
    private final YearMonth start;
    private final Findings findings;

    HeadingReader(Grid grid, Lexicon lexicon, YearMonth start, Findings findings) {
        this.grid = grid;
        this.lexicon = lexicon;
        this.start = start;
        this.findings = findings;
    }

    Optional<Heading> read() {
        var row = grid.rows().stream()
                .limit(ROWS_TO_LOOK_AT)
                .max(Comparator.comparingLong(this::monthsIn))
                .orElseThrow();
        var heading = monthsIn(row) > 0 ? row : grid.rows().getFirst();
        noteTitles(heading);
        var months = monthsIn(heading) > 0 ? named(heading) : inferred(heading);
        return months.isEmpty() ? Optional.empty() : Optional.of(new Heading(heading, months));
    }

    private long monthsIn(List<Cell> row) {
        return row.stream()
                .skip(1)
                .filter(cell -> MonthCell.read(cell, lexicon).isPresent())
                .count();
    }

    private void noteTitles(List<Cell> heading) {
        grid.rows().stream()
                .takeWhile(row -> !row.equals(heading))
                .flatMap(row -> row.stream().filter(cell -> !cell.isBlank()).limit(1))
                .forEach(cell -> findings.note(cell, "read as a title above the row of months"));
    }

    private SequencedMap<Integer, YearMonth> named(List<Cell> heading) {
        var months = new LinkedHashMap<Integer, YearMonth>();
        for (int column = 1; column < heading.size(); column++) {
            var index = column;
            var last = months.isEmpty()
                    ? Optional.<YearMonth>empty()
                    : Optional.of(months.lastEntry().getValue());
            MonthCell.read(heading.get(column), lexicon)
                    .map(read -> month(read, last))
                    .or(() -> unread(heading, index, last))
                    .ifPresent(month -> months.put(index, month));
        }
        return months;
    }

    private YearMonth month(MonthCell read, Optional<YearMonth> last) {
        if (read.year().isPresent()) {
            return YearMonth.of(read.year().getAsInt(), read.month());
        }
        var earliest = last.orElse(start);
        var sameYear = YearMonth.of(earliest.getYear(), read.month());
        return sameYear.isBefore(earliest) ? sameYear.plusYears(1) : sameYear;
    }

    /** A heading that names no month stands over a month only if weeks stand below it and its neighbours leave one open. */
    private Optional<YearMonth> unread(List<Cell> heading, int column, Optional<YearMonth> last) {
        var cell = heading.get(column);
        if (!holdsWeeks(column)) {
            noteUnused(cell);
            return Optional.empty();
        }
        if (last.isEmpty() || cell.isBlank()) {
            problem(cell);
            return Optional.empty();
        }
        var next = column + 1 < heading.size()
                ? MonthCell.read(heading.get(column + 1), lexicon)
                : Optional.<MonthCell>empty();
        var candidate = last.get().plusMonths(1);
        if (next.isPresent() && next.get().month() != candidate.plusMonths(1).getMonthValue()) {
            problem(cell);
            return Optional.empty();
        }
        findings.note(cell, "read as %s, because it follows %s".formatted(candidate, last.get()));
        return Optional.of(candidate);
    }

    private void noteUnused(Cell cell) {
        if (!cell.isBlank()) {
            findings.note(cell, "not a month, so this column is left out");
        }
    }

    private void problem(Cell cell) {
        findings.problem(
                cell,
                "This heading names no month.",
                "Write a month in words or digits, such as July, July 2027 or 2027-07.");
    }

    private boolean holdsWeeks(int column) {
        var weeks = new WeekCells(lexicon, List.of());
        return grid.rows().stream()
                .skip(1)
                .anyMatch(row -> weeks.read(row.get(column))
                        .filter(WeekCells.Week::isSure)
                        .isPresent());
    }

    private SequencedMap<Integer, YearMonth> inferred(List<Cell> heading) {
        var columns =
                IntStream.range(1, heading.size()).filter(this::isUsed).boxed().toList();
        var numbers = columns.stream()
                .map(column -> MonthCell.number(heading.get(column)))
                .toList();
        var first = numbers.isEmpty() || numbers.getFirst().isEmpty()
                ? 0
                : numbers.getFirst().getAsInt();
        var counted = IntStream.range(0, numbers.size())
                .allMatch(i -> numbers.get(i).isPresent() && (numbers.get(i).getAsInt() - first - i) % 12 == 0);
        var from = counted && first > 1
                ? month(new MonthCell(first, java.util.OptionalInt.empty()), Optional.empty())
                : start;
        var months = new LinkedHashMap<Integer, YearMonth>();
        columns.stream().map(heading::get).filter(this::isQuarter).forEach(this::problem);
        columns.forEach(column -> months.put(column, from.plusMonths(months.size())));
        months.forEach((column, month) ->
                findings.note(heading.get(column), "read as %s, by its place after the start".formatted(month)));
        return months;
    }

    private boolean isQuarter(Cell cell) {
        return cell.folded().matches("q ?[1-4]\\b.*") || lexicon.isQuarter(cell.folded());
    }

    private boolean isUsed(int column) {
        return grid.rows().stream().skip(1).anyMatch(row -> !row.get(column).isBlank());
    }
}
