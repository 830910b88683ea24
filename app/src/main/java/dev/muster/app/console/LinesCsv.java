package dev.muster.app.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.muster.channel.Platform;
import dev.muster.delivery.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a push for a spreadsheet, none of which can become a formula there. */
final class LinesCsv implements AutoCloseable {

    /** What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection). */
    private static final Pattern FORMULA =
            Pattern.compile("^[=+\\-@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private final CsvWriter csv;

    /** Excel reads UTF-8 only behind the mark. */
    LinesCsv(Writer out) {
        try {
            out.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder().build(out);
        csv.writeRecord("person", "platform", "state", "reason", "meaning", "what helps", "at");
    }

    void write(Line line) {
        csv.writeRecord(Stream.of(
                        line.recipient(),
                        line.platform().map(Platform::label).orElse(""),
                        Lines.Chosen.wordsFor(line.status()),
                        line.reason(),
                        Remedies.meaning(line.reason()),
                        Remedies.remedy(line.reason()),
                        line.at().toString())
                .map(LinesCsv::harmless)
                .toList());
    }

    static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
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
