package dev.muster.plan.tables;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.Parser;

/** The tables of a Markdown document. */
final class MarkdownTables extends AbstractVisitor {

    private final List<Grid> grids = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    static List<Grid> in(String text) {
        var visitor = new MarkdownTables();
        Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(text)
                .accept(visitor);
        return visitor.grids;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            rows.clear();
            visitChildren(block);
            grids.add(new Grid(List.copyOf(rows)));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            rows.add(new ArrayList<>());
        }
        if (node instanceof TableCell) {
            var row = rows.getLast();
            row.add(new Cell(rows.size(), row.size() + 1, CellText.of(node)));
        } else {
            visitChildren(node);
        }
    }
}
