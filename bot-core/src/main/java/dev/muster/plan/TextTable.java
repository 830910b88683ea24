package dev.muster.plan;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of cells of lines, set in columns; East Asian letters count as two. */
final class TextTable {

    private final List<List<List<String>>> rows = new ArrayList<>();

    void row(List<List<String>> cells) {
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        var columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = IntStream.range(0, columns).map(this::widthOf).toArray();
        var rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining("-+-", "", "\n"));
        return rows.stream().map(row -> drawn(row, widths)).collect(Collectors.joining(rule));
    }

    private int widthOf(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .flatMap(row -> row.get(column).stream())
                .mapToInt(TextTable::width)
                .max()
                .orElse(0);
    }

    private static String drawn(List<List<String>> row, int[] widths) {
        var height = row.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, height)
                .mapToObj(line -> IntStream.range(0, widths.length)
                        .mapToObj(column -> padded(lineOf(row, column, line), widths[column]))
                        .collect(Collectors.joining(" | "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String lineOf(List<List<String>> row, int column, int line) {
        return column < row.size() && line < row.get(column).size()
                ? row.get(column).get(line)
                : "";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(String text) {
        return text.codePoints().map(TextTable::cellsOf).sum();
    }

    private static int cellsOf(int letter) {
        var type = UCharacter.getType(letter);
        if (type == UCharacter.NON_SPACING_MARK || type == UCharacter.ENCLOSING_MARK || type == UCharacter.FORMAT) {
            return 0;
        }
        return switch (UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
            default -> 1;
        };
    }
}
