package dev.muster.card.html;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the elements of a card with styles in place, since mail programs drop style sheets. */
final class HtmlElements {

    private static final String SPACED = "margin:0 0 12px";
    private static final String SMALL = "margin:0 0 12px;color:#5a6478;font-size:14px";
    private static final String GRID = "border-collapse:collapse;margin:0 0 12px";
    private static final String CELL = "border:1px solid #c9cfda;padding:4px 8px;text-align:start;vertical-align:top";

    private HtmlElements() {}

    static String of(Element element) {
        return switch (element) {
            case Element.Heading heading -> box("h2", "margin:16px 0 8px;font-size:20px", Html.text(heading.text()));
            case Element.Paragraph paragraph -> box("p", SPACED, Html.rich(paragraph.text()));
            case Element.Note note -> box("p", SMALL, Html.rich(note.text()));
            case Element.Bullets bullets -> box("ul", SPACED, items(bullets.items()));
            case Element.Steps steps -> steps(steps);
            case Element.Facts facts -> facts(facts);
            case Element.Table table -> table(table);
            case Element.Image image ->
                "<img src=\"%s\" alt=\"%s\" style=\"max-width:100%%;height:auto;border:0\">"
                        .formatted(Html.text(image.source().toASCIIString()), Html.text(image.alternative()));
            case Element.Divider divider -> "<hr style=\"border:0;border-top:1px solid #c9cfda;margin:16px 0\">";
            case Element.TextInput input -> "";
            case Element.ChoiceInput input -> "";
            case Element.Attachment attachment -> "";
        };
    }

    private static String box(String tag, String style, String content) {
        return content.isBlank() ? "" : "<%s style=\"%s\">%s</%s>".formatted(tag, style, content, tag);
    }

    private static String items(List<RichText> items) {
        return items.stream().map(item -> "<li>" + Html.rich(item) + "</li>").collect(Collectors.joining());
    }

    private static String steps(Element.Steps steps) {
        return steps.items().isEmpty()
                ? ""
                : "<ol start=\"%d\" style=\"%s\">%s</ol>".formatted(steps.first(), SPACED, items(steps.items()));
    }

    private static String facts(Element.Facts facts) {
        String rows = facts.facts().stream()
                .map(fact ->
                        "<tr>" + cell("th", Html.text(fact.label())) + cell("td", Html.rich(fact.value())) + "</tr>")
                .collect(Collectors.joining());
        return box("table", GRID, rows);
    }

    private static String table(Element.Table table) {
        String header = table.header().isEmpty() ? "" : row("th", table.header());
        return box(
                "table",
                GRID,
                header + table.rows().stream().map(row -> row("td", row)).collect(Collectors.joining()));
    }

    private static String row(String tag, List<RichText> cells) {
        return cells.stream().map(cell -> cell(tag, Html.rich(cell))).collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String cell(String tag, String content) {
        return "<%s style=\"%s\">%s</%s>".formatted(tag, CELL, content, tag);
    }
}
