package dev.muster.card.text;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays out a table in columns of fixed width, where East Asian characters take two places. */
public final class FixedWidth {

    private static final String GAP = "  ";

    // A column wider than this would only push the next ones off the screen.
    private static final int WIDEST = 40;

    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115F),
            new Range(0x2E80, 0xD7A3),
            new Range(0xF900, 0xFAFF),
            new Range(0xFE30, 0xFE6F),
            new Range(0xFF00, 0xFF60),
            new Range(0xFFE0, 0xFFE6),
            new Range(0x1F300, 0x1FAFF),
            new Range(0x20000, 0x3FFFD));

    private record Range(int first, int last) {}

    private FixedWidth() {}

    public static String of(Element.Table table) {
        List<List<String>> rows = new ArrayList<>();
        if (!table.header().isEmpty()) {
            rows.add(words(table.header()));
        }
        table.rows().forEach(row -> rows.add(words(row)));
        List<Integer> widths = widths(rows, table.width());
        if (!table.header().isEmpty()) {
            rows.add(1, widths.stream().map("-"::repeat).toList());
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static List<String> words(List<RichText> row) {
        return row.stream()
                .map(cell -> PlainText.of(cell).replace('\n', ' ').strip())
                .toList();
    }

    private static List<Integer> widths(List<List<String>> rows, int columns) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            widths.add(rows.stream()
                    .filter(row -> at < row.size())
                    .mapToInt(row -> Math.min(WIDEST, places(row.get(at))))
                    .max()
                    .orElse(0));
        }
        return widths;
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell)
                    .repeat(' ', Math.max(0, widths.get(column) - places(cell)))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private static int places(String text) {
        return text.codePoints().map(FixedWidth::places).sum();
    }

    private static int places(int sign) {
        if (Character.getType(sign) == Character.NON_SPACING_MARK || Character.getType(sign) == Character.FORMAT) {
            return 0;
        }
        return isWide(sign) ? 2 : 1;
    }

    private static boolean isWide(int sign) {
        return WIDE.stream().anyMatch(range -> sign >= range.first() && sign <= range.last());
    }
}
