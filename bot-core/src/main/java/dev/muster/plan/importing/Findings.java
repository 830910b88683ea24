package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Collects what was inferred and what was not understood while one table is read. */
final class Findings {

    private final String source;
    private final List<Note> notes = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    Findings(String source) {
        this.source = source;
    }

    void note(Cell cell, String reading) {
        notes.add(new Note(cell.row(), cell.column(), cell.line(), reading));
    }

    void problem(Cell cell, String reason, String remedy) {
        problems.add(new CellProblem(source, cell.row(), cell.column(), cell.line(), reason, remedy));
    }

    /** The same reading of the same text is noted once, where it stands first. */
    List<Note> notes() {
        return notes.stream()
                .sorted(Comparator.comparingInt(Note::row).thenComparingInt(Note::column))
                .collect(Collectors.toMap(
                        note -> List.of(note.cell(), note.reading()),
                        note -> note,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    List<CellProblem> problems() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(CellProblem::row).thenComparingInt(CellProblem::column))
                .toList();
    }
}
