package dev.muster.plan.importing;

import dev.muster.plan.importing.ImportedTimetable.Imported;
import dev.muster.plan.importing.ImportedTimetable.NotUnderstood;
import dev.muster.plan.tables.Cell;
import dev.muster.plan.tables.Grid;
import dev.muster.plan.tables.Tables;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the timetable in a document (Markdown or separated values) into the text of a plan. */
public final class TimetableImport {

    private static final int MOST_LETTERS = 2_000_000;

    private TimetableImport() {}

    public static ImportedTimetable read(String name, String text, YearMonth start, ZoneId zone) {
        var findings = new Findings(name);
        return timetable(name, text, findings)
                .flatMap(table -> new TableReading(table.grid(), table.language(), findings)
                        .read(start)
                        .filter(draft -> findings.problems().isEmpty())
                        .<ImportedTimetable>map(draft -> imported(draft, name, zone, findings)))
                .orElseGet(() -> new NotUnderstood(findings.problems()));
    }

    private record Table(Grid grid, Language language) {}

    private static Optional<Table> timetable(String name, String text, Findings findings) {
        var grids = text.length() > MOST_LETTERS ? List.<Grid>of() : Tables.in(name, text);
        var table = grids.stream()
                .filter(grid -> grid.width() > 1 && grid.rows().size() > 2)
                .map(TimetableImport::upright)
                .filter(found -> found.language().evidence() > 0 || looksLikeOne(found.grid()))
                .max(Comparator.comparingLong(found -> found.language().evidence()));
        if (table.isEmpty()) {
            findings.problem(
                    new Cell(1, 1, ""),
                    "No timetable stands in this document.",
                    "Give it a Markdown table or separated values, with months in the first row, and below it rows of groups, each followed by a row of weeks.");
        }
        return table;
    }

    /** Months may also stand in the first column. */
    private static Table upright(Grid grid) {
        var asWritten = Language.of(grid);
        if (asWritten.months() > 1) {
            return new Table(grid, asWritten);
        }
        var transposed = grid.transposed();
        var turned = Language.of(transposed);
        return turned.months() > asWritten.months() ? new Table(transposed, turned) : new Table(grid, asWritten);
    }

    /** Without a single known word, rows that stand there twice are the groups of a timetable. */
    private static boolean looksLikeOne(Grid grid) {
        var rows = grid.rows().stream()
                .map(row -> row.stream().skip(1).map(Cell::line).toList())
                .filter(texts -> texts.stream()
                                .filter(text -> !text.isEmpty())
                                .distinct()
                                .count()
                        > 1)
                .toList();
        return rows.stream().distinct().count() < rows.size();
    }

    private static Imported imported(Draft draft, String name, ZoneId zone, Findings findings) {
        var key = new Slugs().of(name.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\..*$", ""), "rollout");
        return new Imported(new PlanYaml(draft, key, zone, findings.notes()).text(), findings.notes());
    }
}
