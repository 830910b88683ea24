package dev.muster.plan.tables;

import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a reader sees in a Markdown cell, with a new line for every break. */
final class CellText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();

    static String of(Node cell) {
        var visitor = new CellText();
        for (var child = cell.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(visitor);
        }
        return visitor.text.toString();
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(HtmlInline node) {
        if (node.getLiteral().toLowerCase(Locale.ROOT).matches("</?(br|li|p|div)\\b.*>")) {
            text.append('\n');
        }
    }
}
