package dev.muster.card.blockkit;

import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import dev.muster.card.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes rich text as rich text elements, in pieces no longer than a text of Slack may be. */
final class Inlines {

    private final List<List<Map<String, Object>>> pieces = new ArrayList<>();
    private List<Map<String, Object>> piece = new ArrayList<>();
    private int length;

    private Inlines() {}

    static List<List<Map<String, Object>>> of(RichText text) {
        Inlines inlines = new Inlines();
        text.spans().forEach(inlines::add);
        inlines.next();
        return inlines.pieces;
    }

    private void add(Span span) {
        switch (span) {
            case Span.Plain plain -> add(plain.text(), plain);
            case Span.LineBreak lineBreak -> append(text("\n"), 1);
            case Span.Link link -> append(link(link), link.label().length());
        }
    }

    private void add(String text, Span.Plain plain) {
        if (length > Limits.TEXT / 2 && length + text.length() > Limits.TEXT) {
            next();
        }
        String rest = text;
        while (!rest.isEmpty()) {
            int cut = Cut.best(rest, Limits.TEXT - length);
            append(styled(text(rest.substring(0, cut)), plain), cut);
            rest = rest.substring(cut);
            if (!rest.isEmpty()) {
                next();
            }
        }
    }

    private void append(Map<String, Object> element, int size) {
        if (length + size > Limits.TEXT) {
            next();
        }
        piece.add(element);
        length += size;
        if (length >= Limits.TEXT - 1) {
            next();
        }
    }

    private void next() {
        if (!piece.isEmpty()) {
            pieces.add(piece);
            piece = new ArrayList<>();
        }
        length = 0;
    }

    static Map<String, Object> text(String text) {
        return Tree.of("type", "text", "text", text);
    }

    private static Map<String, Object> link(Span.Link link) {
        Map<String, Object> element = Tree.of("type", "link", "url", Limits.url(link.target()));
        if (!link.label().isBlank()) {
            element.put("text", Limits.shown(link.label(), Limits.TEXT));
        }
        return element;
    }

    private static Map<String, Object> styled(Map<String, Object> element, Span.Plain plain) {
        if (!plain.styles().isEmpty()) {
            Map<String, Object> style = Tree.of();
            for (Style each : Style.values()) {
                if (plain.styles().contains(each)) {
                    style.put(name(each), true);
                }
            }
            element.put("style", style);
        }
        return element;
    }

    private static String name(Style style) {
        return switch (style) {
            case STRONG -> "bold";
            case EMPHASIS -> "italic";
            case CODE -> "code";
            case STRUCK -> "strike";
        };
    }
}
