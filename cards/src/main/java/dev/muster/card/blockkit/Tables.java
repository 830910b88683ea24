package dev.muster.card.blockkit;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.card.RichText.Span;
import dev.muster.card.RichText.Style;
import dev.muster.card.Tree;
import dev.muster.card.text.FixedWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Draws a table as one, or in columns of fixed width where Slack takes no table of that size. */
final class Tables {

    private static final int ROWS = 100;
    private static final int CELLS = 20;

    // For all cells together (docs.slack.dev/reference/block-kit/blocks/table-block).
    private static final int WORDS = 10_000;

    private Tables() {}

    static boolean fits(Element.Table table) {
        return table.rows().size() < ROWS
                && table.width() <= CELLS
                && rows(table)
                                .flatMap(List::stream)
                                .mapToInt(cell -> cell.words().length())
                                .sum()
                        <= WORDS;
    }

    static Map<String, Object> block(Element.Table table) {
        return Tree.of(
                "type",
                "table",
                "rows",
                rows(table).map(row -> row(row, table.width())).toList());
    }

    static List<Map<String, Object>> fixedWidth(Element.Table table) {
        return RichTexts.of("rich_text_preformatted", RichText.plain(FixedWidth.of(table)));
    }

    private static Stream<List<RichText>> rows(Element.Table table) {
        Stream<List<RichText>> header = table.header().isEmpty()
                ? Stream.of()
                : Stream.of(table.header().stream().map(Tables::strong).toList());
        return Stream.concat(header, table.rows().stream());
    }

    private static RichText strong(RichText text) {
        return new RichText(text.spans().stream().map(Tables::strong).toList());
    }

    private static Span strong(Span span) {
        return span instanceof Span.Plain plain ? new Span.Plain(plain.text(), Set.of(Style.STRONG)) : span;
    }

    private static List<Map<String, Object>> row(List<RichText> cells, int width) {
        List<Map<String, Object>> row = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            row.add(cell(column < cells.size() ? cells.get(column) : RichText.plain("")));
        }
        return row;
    }

    // An empty cell is refused; one of a blank is not.
    private static Map<String, Object> cell(RichText text) {
        List<Map<String, Object>> inlines =
                Inlines.of(text).stream().flatMap(List::stream).toList();
        return RichTexts.block(
                List.of(RichTexts.part("rich_text_section", inlines.isEmpty() ? List.of(Inlines.text(" ")) : inlines)));
    }
}
