package dev.muster.app.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Rows for a spreadsheet, none of which can become a formula there. */
final class SafeCsv implements AutoCloseable {

    private final CsvWriter csv;

    /** Excel reads UTF-8 only behind the mark. */
    SafeCsv(Writer out, String... header) {
        try {
            out.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder().build(out);
        csv.writeRecord(header);
    }

    void write(List<String> cells) {
        csv.writeRecord(cells.stream().map(LinesCsv::harmless).toList());
    }

    /** Leaves open what it was handed, but nothing behind. */
    @Override
    public void close() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
