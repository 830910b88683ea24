package dev.muster.audience;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.muster.channel.Address;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A directory as a CSV file with a header line. A line with a problem is left out and named; the others are read. */
public final class PeopleFile {

    public static final int LONGEST_NAME = 200;

    private final Consumer<DirectoryEntry> each;
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final Map<Address, String> at = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int outside;
    private long lastLine;

    private PeopleFile(Consumer<DirectoryEntry> each) {
        this.each = each;
    }

    /** {@code usual} is for people whose line gives no language or no zone. */
    public static Reading read(String text, Person.Speaks usual) {
        List<Person> people = new ArrayList<>();
        Summary summary = read(SpreadsheetText.of(text), entry -> people.add(entry.asPerson(usual)));
        return new Reading(people, summary.problems());
    }

    /** Hands over line after line, and never holds the file. */
    public static Summary read(Path file, Consumer<DirectoryEntry> each) {
        return read(() -> Files.newInputStream(file), each);
    }

    static Summary read(SpreadsheetText.Opening file, Consumer<DirectoryEntry> each) {
        var reading = new PeopleFile(each);
        try (PushbackReader text = new PushbackReader(SpreadsheetText.read(file), Separator.LOOK_AHEAD)) {
            reading.readLines(text);
        } catch (SpreadsheetText.Unknown unknown) {
            reading.problems.add(new Problem(
                    unknown.line(), Optional.ofNullable(unknown.getMessage()).orElse("")));
        } catch (CsvParseException broken) {
            reading.problems.add(new Problem(
                    reading.lastLine + 1,
                    "From here on this is not CSV; look for a quotation mark that is never closed."));
        } catch (IOException unreadable) {
            reading.problems.add(new Problem(reading.lastLine + 1, "From here on the file cannot be read."));
        }
        return reading.summary();
    }

    private Summary summary() {
        return new Summary(lineOf.size(), outside, problems);
    }

    private void readLines(PushbackReader text) throws IOException {
        var format = CsvReader.builder()
                .fieldSeparator(Separator.of(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var records = format.ofCsvRecord((Reader) text)) {
            Iterator<CsvRecord> lines = records.iterator();
            Optional<PeopleHeader> header = header(lines);
            if (header.filter(PeopleHeader::isReadable).isEmpty()) {
                problems.add(header.map(read -> new Problem(read.line(), read.problem()))
                        .orElse(new Problem(1, PeopleHeader.NOBODY)));
                return;
            }
            PersonLine line = new PersonLine(header.get());
            lines.forEachRemaining(record -> readPerson(line, record));
        }
        if (lineOf.isEmpty() && outside == 0 && problems.isEmpty()) {
            problems.add(new Problem(1, PeopleHeader.NOBODY));
        }
    }

    private static Optional<PeopleHeader> header(Iterator<CsvRecord> lines) {
        while (lines.hasNext()) {
            CsvRecord record = lines.next();
            if (!isBlank(record) && !Separator.isDeclaredIn(record.getField(0))) {
                return Optional.of(PeopleHeader.of(record));
            }
        }
        return Optional.empty();
    }

    /** Spreadsheets leave lines of nothing but separators behind. */
    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private void readPerson(PersonLine line, CsvRecord record) {
        lastLine = record.getStartingLineNumber();
        if (isBlank(record)) {
            return;
        }
        switch (line.read(record)) {
            case PersonLine.Refused refused -> problems.add(new Problem(lastLine, refused.reason()));
            case PersonLine.Outside _ -> outside++;
            case PersonLine.Read(DirectoryEntry entry) ->
                objection(entry)
                        .ifPresentOrElse(reason -> problems.add(new Problem(lastLine, reason)), () -> add(entry));
        }
    }

    private void add(DirectoryEntry entry) {
        lineOf.put(entry.id(), (int) lastLine);
        entry.accounts().forEach(address -> at.put(address, entry.id()));
        each.accept(entry);
    }

    private Optional<String> objection(DirectoryEntry entry) {
        Integer earlier = lineOf.get(entry.id());
        return earlier == null
                ? entry.accounts().stream()
                        .filter(at::containsKey)
                        .findFirst()
                        .map(address -> accountOfAnother(entry, address))
                : Optional.of("%s is on line %d already; one of the two has to go.".formatted(entry.id(), earlier));
    }

    /** Two people at one account would read each other's messages. */
    private String accountOfAnother(DirectoryEntry entry, Address address) {
        String other = at.getOrDefault(address, entry.id());
        return "%s has the %s account %s, and so has %s on line %d; one of the two is wrong."
                .formatted(entry.id(), address.platform().label(), address.user(), other, lineOf.get(other));
    }

    /** Who could be read, and every line that could not. */
    public record Reading(List<Person> people, List<Problem> problems) {
        public Reading {
            people = List.copyOf(people);
            problems = List.copyOf(problems);
        }
    }

    /** How many were handed over, how many guests and switched-off accounts were left out, and every line that could not be read. */
    public record Summary(int people, int outside, List<Problem> problems) {
        public Summary {
            problems = List.copyOf(problems);
        }
    }

    /** What is wrong with a line, with the remedy; lines count from 1. */
    public record Problem(long line, String reason) {}
}
