package dev.muster.card.html;

import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import java.net.URI;
import java.util.stream.Collectors;

/** Text and links in HTML, with everything escaped that HTML could read. */
final class Html {

    private static final String CODE = "font-family:Consolas,Menlo,monospace;background:#f1f3f7;white-space:pre-wrap";

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String link(URI target, String label, String style) {
        String address = target.toASCIIString();
        return "<a href=\"%s\" style=\"%s\">%s</a>"
                .formatted(text(address), text(style), text(label.isBlank() ? address : label));
    }

    static String rich(RichText text) {
        return text.spans().stream().map(Html::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        return switch (span) {
            case Span.Plain plain -> styled(plain);
            case Span.Link link -> link(link.target(), link.label(), "color:#0b57d0");
            case Span.LineBreak lineBreak -> "<br>";
        };
    }

    private static String styled(Span.Plain plain) {
        String html = text(plain.text());
        if (plain.styles().contains(Style.CODE)) {
            html = "<code style=\"" + CODE + "\">" + html + "</code>";
        } else {
            html = html.replace("\n", "<br>");
        }
        html = plain.styles().contains(Style.STRUCK) ? "<s>" + html + "</s>" : html;
        html = plain.styles().contains(Style.EMPHASIS) ? "<em>" + html + "</em>" : html;
        return plain.styles().contains(Style.STRONG) ? "<strong>" + html + "</strong>" : html;
    }
}
