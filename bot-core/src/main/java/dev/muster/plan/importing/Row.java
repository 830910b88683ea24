package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A row below the months: its label, and its cells in the columns of months. */
record Row(Cell label, List<Cell> cells) {

    List<Cell> written() {
        return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }

    Set<String> texts() {
        return written().stream().map(cell -> cell.folded()).collect(Collectors.toSet());
    }

    boolean repeatsOneText() {
        return written().size() > 1 && texts().size() == 1;
    }
}
