package dev.muster.plan.importing;

import dev.muster.plan.tables.Cell;
import java.time.YearMonth;
import java.util.List;

/** One touchpoint of the table: who hears it, and in which week, column by column. */
record Stage(Row groups, Row weeks, List<YearMonth> months) {

    /** What the document calls it: the label of its weeks, or of its groups where that is empty. */
    Cell label() {
        return weeks.label().isBlank() ? groups.label() : weeks.label();
    }
}
