package dev.muster.card.adaptive;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.Tree;
import dev.muster.card.adaptive.AdaptiveText.Look;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Draws a table, rows filled up to the widest one. */
final class AdaptiveTable {

    private AdaptiveTable() {}

    static List<Map<String, Object>> of(Element.Table table) {
        int width = table.width();
        if (width == 0) {
            return List.of();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        if (!table.header().isEmpty()) {
            rows.add(row(table.header(), width, Look.HEADER));
        }
        table.rows().forEach(cells -> rows.add(row(cells, width, Look.BODY)));
        return List.of(Tree.of(
                "type",
                "Table",
                "columns",
                Collections.nCopies(width, Tree.of("width", 1)),
                "firstRowAsHeader",
                !table.header().isEmpty(),
                "rows",
                rows));
    }

    private static Map<String, Object> row(List<RichText> cells, int width, Look look) {
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            drawn.add(cell(column < cells.size() ? AdaptiveText.blocks(cells.get(column), look) : List.of()));
        }
        return Tree.of("type", "TableRow", "cells", drawn);
    }

    private static Map<String, Object> cell(List<Map<String, Object>> items) {
        return Tree.of("type", "TableCell", "items", items);
    }
}
