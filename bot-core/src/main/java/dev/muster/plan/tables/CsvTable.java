package dev.muster.plan.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text of separated values as a table, whichever separator it uses. */
final class CsvTable {

    private CsvTable() {}

    static Optional<Grid> in(String text) {
        return Stream.of(',', ';', '\t', '|')
                .map(separator -> records(text, separator))
                .filter(records -> usualWidth(records) > 1)
                .max(Comparator.comparingDouble(CsvTable::evenness))
                .map(CsvTable::grid);
    }

    private static List<List<String>> records(String text, char separator) {
        var records = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .ofCsvRecord(text)) {
            reader.forEach(record -> records.add(List.copyOf(record.getFields())));
        } catch (CsvParseException | java.io.IOException e) {
            return List.of();
        }
        return records;
    }

    /** Separators of other kinds stand in some rows only, so the right one gives the most even rows. */
    private static double evenness(List<List<String>> records) {
        var usual = usualWidth(records);
        var even = records.stream().filter(record -> record.size() == usual).count();
        return (double) even / records.size() * Math.min(usual, 8);
    }

    private static int usualWidth(List<List<String>> records) {
        return records.stream()
                .filter(record -> record.size() > 1)
                .collect(Collectors.groupingBy(List::size, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Grid grid(List<List<String>> records) {
        var rows = new ArrayList<List<Cell>>();
        for (int row = 0; row < records.size(); row++) {
            var cells = new ArrayList<Cell>();
            for (var field : records.get(row)) {
                cells.add(new Cell(row + 1, cells.size() + 1, field));
            }
            rows.add(cells);
        }
        return new Grid(rows);
    }
}
