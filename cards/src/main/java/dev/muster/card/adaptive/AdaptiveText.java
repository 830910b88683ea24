package dev.muster.card.adaptive;

import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import dev.muster.card.Tree;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws rich text line by line. */
final class AdaptiveText {

    /** How a text looks as a whole. */
    enum Look {
        BODY,
        NOTE,
        HEADER
    }

    private AdaptiveText() {}

    static List<Map<String, Object>> blocks(RichText text, Look look) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        for (RichText line : text.lines()) {
            if (!line.isBlank()) {
                Map<String, Object> block = line.hasLinks() ? markdown(line, look) : runs(line, look);
                if (!blocks.isEmpty()) {
                    block.put("spacing", "None");
                }
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static Map<String, Object> runs(RichText line, Look look) {
        return Tree.of(
                "type",
                "RichTextBlock",
                "inlines",
                line.spans().stream().map(span -> run(span, look)).toList());
    }

    private static Map<String, Object> run(Span span, Look look) {
        Map<String, Object> run = Tree.of("type", "TextRun", "text", Literal.text(span.words()));
        if (span instanceof Span.Plain plain) {
            styled(run, plain);
        }
        return looking(run, look);
    }

    private static void styled(Map<String, Object> run, Span.Plain plain) {
        if (plain.styles().contains(Style.STRONG)) {
            run.put("weight", "Bolder");
        }
        if (plain.styles().contains(Style.EMPHASIS)) {
            run.put("italic", true);
        }
        if (plain.styles().contains(Style.STRUCK)) {
            run.put("strikethrough", true);
        }
        if (plain.styles().contains(Style.CODE)) {
            run.put("fontType", "Monospace");
            run.put("text", Literal.text(plain.text()).replace(' ', '\u00A0'));
        }
    }

    private static Map<String, Object> looking(Map<String, Object> text, Look look) {
        switch (look) {
            case BODY -> {}
            case NOTE -> {
                text.put("size", "Small");
                text.put("isSubtle", true);
            }
            case HEADER -> text.put("weight", "Bolder");
        }
        return text;
    }

    // Text runs with links break apart in Teams on the desktop (microsoft/AdaptiveCards#9100), Markdown links work.
    private static Map<String, Object> markdown(RichText line, Look look) {
        String text = line.spans().stream().map(AdaptiveText::markdown).collect(Collectors.joining("\u200B"));
        return looking(Tree.of("type", "TextBlock", "text", text, "wrap", true), look);
    }

    private static String markdown(Span span) {
        return switch (span) {
            case Span.Plain plain -> emphasised(plain);
            case Span.Link link -> "[" + Literal.markdown(label(link)) + "](" + address(link.target()) + ")";
            case Span.LineBreak lineBreak -> " ";
        };
    }

    private static String label(Span.Link link) {
        return link.label().isBlank() ? link.target().toString() : link.label();
    }

    private static String address(URI target) {
        return target.toASCIIString().replace("(", "%28").replace(")", "%29").replace("*", "%2A");
    }

    // Markdown reads ** and * as emphasis beside a letter in every script, but beside a blank or a bracket not always.
    private static String emphasised(Span.Plain plain) {
        String text = plain.text();
        if (!Character.isLetterOrDigit(text.codePointAt(0))
                || !Character.isLetterOrDigit(text.codePointBefore(text.length()))) {
            return Literal.markdown(text);
        }
        String strong = plain.styles().contains(Style.STRONG) ? "**" : "";
        String mark = plain.styles().contains(Style.EMPHASIS) ? strong + "*" : strong;
        return mark + Literal.markdown(text) + mark;
    }
}
