package dev.muster.plan.tables;

import java.util.List;
import java.util.Locale;

/** The tables in a document, which may be Markdown or separated values. */
public final class Tables {

    private Tables() {}

    public static List<Grid> in(String name, String text) {
        var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var ending = name.toLowerCase(Locale.ROOT);
        if (ending.endsWith(".csv") || ending.endsWith(".tsv")) {
            return CsvTable.in(plain).stream().toList();
        }
        var tables = MarkdownTables.in(plain);
        return tables.isEmpty() ? CsvTable.in(plain).stream().toList() : tables;
    }
}
