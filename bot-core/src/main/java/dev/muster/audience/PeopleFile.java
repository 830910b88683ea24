package dev.muster.audience;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.muster.channel.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory as a CSV file with a header line. A line with a problem is left out and named; the others are read. */
public final class PeopleFile {

    public static final int LONGEST_NAME = 200;

    private final PersonLine line;
    private final Map<PersonId, Long> lineOf = new HashMap<>();
    private final Map<Address, PersonId> at = new HashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PeopleFile(Person.Speaks usual) {
        this.line = new PersonLine(usual);
    }

    /** {@code usual} is for people whose line gives no language or no zone. */
    public static Reading read(String text, Person.Speaks usual) {
        var file = new PeopleFile(usual);
        try {
            file.readLines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CsvParseException | IOException broken) {
            file.problems.add(new Problem(
                    file.lastLine() + 1,
                    "From here on this is not CSV; look for a quotation mark that is never closed."));
        }
        return new Reading(file.people, file.problems);
    }

    private void readLines(String text) throws IOException {
        PeopleHeader header = PeopleHeader.of(text);
        if (!header.problem().isEmpty()) {
            problems.add(new Problem(header.line(), header.problem()));
            return;
        }
        var format = CsvReader.builder()
                .fieldSeparator(header.separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (var records = format.ofNamedCsvRecord(header.inPlainWords(text))) {
            records.forEach(this::readPerson);
        }
        if (people.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(1, PeopleHeader.NOBODY));
        }
    }

    private void readPerson(NamedCsvRecord record) {
        long number = record.getStartingLineNumber();
        switch (line.read(record)) {
            case PersonLine.Refused refused -> problems.add(new Problem(number, refused.reason()));
            case PersonLine.Read(Person person) ->
                objection(person)
                        .ifPresentOrElse(
                                reason -> problems.add(new Problem(number, reason)), () -> add(person, number));
        }
    }

    private void add(Person person, long number) {
        people.add(person);
        lineOf.put(person.id(), number);
        person.addresses().forEach(address -> at.put(address, person.id()));
    }

    private Optional<String> objection(Person person) {
        Long earlier = lineOf.get(person.id());
        return earlier == null
                ? person.addresses().stream()
                        .filter(at::containsKey)
                        .findFirst()
                        .map(address -> accountOfAnother(person, address))
                : Optional.of("%s is on line %d already; one of the two has to go."
                        .formatted(person.id().value(), earlier));
    }

    /** Two people at one account would read each other's messages. */
    private String accountOfAnother(Person person, Address address) {
        PersonId other = at.getOrDefault(address, person.id());
        return "%s has the %s account %s, and so has %s on line %d; one of the two is wrong."
                .formatted(
                        person.id().value(),
                        address.platform().label(),
                        address.user(),
                        other.value(),
                        lineOf.get(other));
    }

    private long lastLine() {
        return Stream.concat(lineOf.values().stream(), problems.stream().map(Problem::line))
                .max(Long::compare)
                .orElse(0L);
    }

    /** Who could be read, and every line that could not. */
    public record Reading(List<Person> people, List<Problem> problems) {
        public Reading {
            people = List.copyOf(people);
            problems = List.copyOf(problems);
        }
    }

    /** What is wrong with a line, with the remedy; lines count from 1. */
    public record Problem(long line, String reason) {}
}
