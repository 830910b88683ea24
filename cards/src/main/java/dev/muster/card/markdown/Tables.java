package dev.muster.card.markdown;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Reads tables. */
final class Tables {

    private Tables() {}

    static Element.Table of(TableBlock table) {
        List<RichText> header = new ArrayList<>();
        List<List<RichText>> rows = new ArrayList<>();
        for (Node part : Nodes.children(table)) {
            for (Node row : Nodes.children(part)) {
                if (part instanceof TableHead) {
                    header.addAll(cells(row));
                } else {
                    rows.add(cells(row));
                }
            }
        }
        return new Element.Table(header, rows);
    }

    /** A row as one line, where a table has no place. */
    static RichText line(List<RichText> row) {
        List<Span> spans = new ArrayList<>();
        for (RichText cell : row) {
            if (!spans.isEmpty()) {
                spans.add(new Span.Plain(" | ", Set.of()));
            }
            spans.addAll(cell.spans());
        }
        return new RichText(spans);
    }

    private static List<RichText> cells(Node row) {
        return Nodes.children(row).stream().map(Inlines::of).toList();
    }
}
