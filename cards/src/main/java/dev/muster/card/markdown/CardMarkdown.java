package dev.muster.card.markdown;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads CommonMark with tables and strike-through; raw HTML and links to unsafe places become the text that was written. */
public final class CardMarkdown {

    // Deeper nesting is no writing of people, and would only cost stack.
    private static final int DEEPEST = 40;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();

    private final List<Element> elements = new ArrayList<>();

    private CardMarkdown() {}

    public static List<Element> elements(String markdown) {
        CardMarkdown reading = new CardMarkdown();
        Nodes.children(PARSER.parse(markdown)).forEach(reading::block);
        return List.copyOf(reading.elements);
    }

    private void block(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case BlockQuote quote -> elements.add(new Element.Note(Flattening.of(quote)));
            case ThematicBreak line -> elements.add(new Element.Divider());
            case ListBlock list -> list(list);
            case TableBlock table -> elements.add(Tables.of(table));
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html ->
                elements.add(Element.Paragraph.of(html.getLiteral().strip()));
            default -> {}
        }
    }

    private void heading(Heading heading) {
        String words = Inlines.of(heading).words().replace('\n', ' ').strip();
        if (!words.isEmpty()) {
            elements.add(new Element.Heading(words));
        }
    }

    /** A picture stands by itself on a card, so the text before and after it becomes two paragraphs. */
    private void paragraph(Paragraph paragraph) {
        List<Span> spans = new ArrayList<>();
        for (Inlines.Part part : Inlines.parts(paragraph)) {
            switch (part) {
                case Inlines.Part.Text text -> spans.add(text.span());
                case Inlines.Part.Picture picture -> {
                    flush(spans);
                    elements.add(picture.image());
                }
            }
        }
        flush(spans);
    }

    private void flush(List<Span> spans) {
        RichText text = new RichText(spans);
        if (!text.isBlank()) {
            elements.add(new Element.Paragraph(text));
        }
        spans.clear();
    }

    private void list(ListBlock list) {
        List<RichText> items = Nodes.children(list).stream().map(Flattening::of).toList();
        switch (list) {
            case OrderedList ordered -> elements.add(new Element.Steps(Flattening.first(ordered), items));
            case BulletList bullets -> elements.add(new Element.Bullets(items));
            default -> {}
        }
    }

    private void code(String code) {
        if (!code.isBlank()) {
            Span span = new Span.Plain(code.stripTrailing(), Set.of(Style.CODE));
            elements.add(new Element.Paragraph(new RichText(List.of(span))));
        }
    }
}
