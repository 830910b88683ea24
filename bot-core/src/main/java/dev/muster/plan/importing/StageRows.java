package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import dev.muster.plan.tables.Grid;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells rows of groups from rows of weeks and puts each pair together. */
final class StageRows {

    private enum Kind {
        GROUPS,
        WEEKS
    }

    private record Told(Row row, Kind kind) {}

    private final Heading heading;
    private final WeekCells weeks;
    private final Findings findings;
    private final Set<String> groupTexts = new HashSet<>();
    private final List<Told> told = new ArrayList<>();

    StageRows(Heading heading, WeekCells weeks, Findings findings) {
        this.heading = heading;
        this.weeks = weeks;
        this.findings = findings;
    }

    List<Stage> in(Grid grid) {
        var rows = grid.rows().stream()
                .dropWhile(row -> !row.equals(heading.row()))
                .skip(1)
                .map(this::row)
                .filter(this::isUsed)
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            tell(rows.get(i), i + 1 < rows.size() ? Optional.of(rows.get(i + 1)) : Optional.empty());
        }
        return isUpsideDown() ? pairs(told.reversed()).reversed() : pairs(told);
    }

    private Row row(List<Cell> cells) {
        var label = cells.stream()
                .limit(heading.firstColumn())
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse(cells.getFirst());
        return new Row(label, heading.months().keySet().stream().map(cells::get).toList());
    }

    private boolean isUsed(Row row) {
        if (row.written().isEmpty()) {
            findings.note(row.label(), "nothing stands below the months here, so this row is left out");
        }
        return !row.written().isEmpty();
    }

    private void tell(Row row, Optional<Row> next) {
        var kind = kind(row, next);
        if (kind == Kind.GROUPS) {
            groupTexts.addAll(row.texts());
        }
        told.add(new Told(row, kind));
    }

    private Kind kind(Row row, Optional<Row> next) {
        if (saysWeeks(row)) {
            return Kind.WEEKS;
        }
        if (groupTexts.containsAll(row.texts())) {
            return Kind.GROUPS;
        }
        if (followsGroups()) {
            return Kind.WEEKS;
        }
        return told.isEmpty()
                        || !row.repeatsOneText()
                        || next.filter(this::saysWeeks).isPresent()
                ? Kind.GROUPS
                : Kind.WEEKS;
    }

    private boolean saysWeeks(Row row) {
        var sure = row.written().stream()
                .filter(cell -> weeks.read(cell).filter(WeekCells.Week::isSure).isPresent())
                .count();
        return 2 * sure >= row.written().size();
    }

    private boolean followsGroups() {
        return !told.isEmpty() && told.getLast().kind() == Kind.GROUPS;
    }

    /** Weeks stand above their groups when the table begins with weeks and ends with groups. */
    private boolean isUpsideDown() {
        return !told.isEmpty()
                && told.getFirst().kind() == Kind.WEEKS
                && told.getLast().kind() == Kind.GROUPS;
    }

    private List<Stage> pairs(List<Told> ordered) {
        var stages = new ArrayList<Stage>();
        Optional<Row> open = Optional.empty();
        Optional<Row> groups = Optional.empty();
        for (var each : ordered) {
            if (each.kind() == Kind.GROUPS) {
                open.ifPresent(this::withoutWeeks);
                open = Optional.of(each.row());
                groups = open;
            } else {
                groups.ifPresentOrElse(above -> stages.add(stage(above, each.row())), () -> withoutGroups(each.row()));
                noteShared(open, each.row(), groups);
                open = Optional.empty();
            }
        }
        open.ifPresent(this::withoutWeeks);
        return stages;
    }

    private Stage stage(Row groups, Row weekRow) {
        List<YearMonth> months = List.copyOf(heading.months().values());
        return new Stage(groups, weekRow, months);
    }

    private void noteShared(Optional<Row> open, Row weekRow, Optional<Row> groups) {
        if (open.isEmpty() && groups.isPresent()) {
            findings.note(
                    weekRow.label(),
                    "read as going to the groups of row %d"
                            .formatted(groups.get().label().row()));
        }
    }

    private void withoutWeeks(Row groups) {
        findings.problem(
                groups.written().getFirst(),
                "No row of weeks follows this row of groups.",
                "Put a row below it that says the week for each group, such as “First week”.");
    }

    private void withoutGroups(Row weekRow) {
        findings.problem(
                weekRow.written().getFirst(),
                "No row of groups stands above this row of weeks.",
                "Put a row above it that names the groups in each month.");
    }
}
