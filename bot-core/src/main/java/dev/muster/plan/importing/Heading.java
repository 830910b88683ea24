package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import java.time.YearMonth;
import java.util.List;
import java.util.SequencedMap;

/** The row of months: which column of the table is which month. */
record Heading(List<Cell> row, SequencedMap<Integer, YearMonth> months) {

    int firstColumn() {
        return months.firstEntry().getKey();
    }
}
