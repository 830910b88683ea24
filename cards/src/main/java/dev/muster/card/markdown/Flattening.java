package dev.muster.card.markdown;

import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/** Writes blocks inside a list item or a quotation as the lines of one text; lists within are set in and keep their marks. */
final class Flattening {

    private static final String INDENT = "\u2003";

    private final List<Span> spans = new ArrayList<>();

    private Flattening() {}

    static RichText of(Node container) {
        Flattening flattening = new Flattening();
        flattening.blocks(container, 0);
        return new RichText(flattening.spans);
    }

    /** Lists of people count from 1 or later; Markdown also allows 0. */
    static int first(OrderedList list) {
        Integer written = list.getMarkerStartNumber();
        return written == null ? 1 : Math.max(1, written);
    }

    private void blocks(Node container, int depth) {
        for (Node child : Nodes.children(container)) {
            block(child, depth);
        }
    }

    private void block(Node node, int depth) {
        switch (node) {
            case ListBlock list -> list(list, depth + 1);
            case TableBlock table -> Tables.of(table).rows().forEach(row -> line(Tables.line(row)));
            case FencedCodeBlock code -> line(code(code.getLiteral()));
            case IndentedCodeBlock code -> line(code(code.getLiteral()));
            case HtmlBlock html -> line(RichText.plain(html.getLiteral().strip()));
            case ThematicBreak line -> line(RichText.plain("———"));
            default -> text(node, depth);
        }
    }

    private void text(Node node, int depth) {
        if (Nodes.children(node).stream().anyMatch(Block.class::isInstance)) {
            blocks(node, depth);
        } else {
            line(Inlines.of(node));
        }
    }

    private void list(ListBlock list, int depth) {
        long number = list instanceof OrderedList ordered ? first(ordered) : 0;
        for (Node item : Nodes.children(list)) {
            String mark = list instanceof BulletList ? "– " : number++ + ". ";
            line(RichText.plain(INDENT.repeat(depth - 1) + mark));
            int marked = spans.size();
            blocks(item, depth);
            dropBreakAt(marked);
        }
    }

    // The first line of an item stands beside its mark.
    private void dropBreakAt(int index) {
        if (index < spans.size() && spans.get(index) instanceof Span.LineBreak) {
            spans.remove(index);
        }
    }

    private void line(RichText text) {
        if (text.words().isEmpty()) {
            return;
        }
        if (!spans.isEmpty()) {
            spans.add(new Span.LineBreak());
        }
        spans.addAll(text.spans());
    }

    private static RichText code(String code) {
        return new RichText(List.of(new Span.Plain(code.stripTrailing(), Set.of(Style.CODE))));
    }
}
