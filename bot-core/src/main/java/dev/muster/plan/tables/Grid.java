package dev.muster.plan.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table as rows of equal length, without rows that are empty. */
public record Grid(List<List<Cell>> rows) {

    public Grid {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        rows = rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .map(row -> filled(row, width))
                .toList();
    }

    public int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    public Grid transposed() {
        return new Grid(IntStream.range(0, width())
                .mapToObj(column -> rows.stream().map(row -> row.get(column)).toList())
                .toList());
    }

    public Stream<Cell> cells() {
        return rows.stream().flatMap(List::stream);
    }

    private static List<Cell> filled(List<Cell> row, int width) {
        var cells = new ArrayList<>(row);
        while (cells.size() < width && !row.isEmpty()) {
            cells.add(new Cell(row.getFirst().row(), cells.size() + 1, ""));
        }
        return List.copyOf(cells);
    }
}
