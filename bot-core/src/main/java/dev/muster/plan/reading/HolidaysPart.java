package dev.muster.plan.reading;

import dev.muster.plan.ical.CalendarFile;
import dev.muster.plan.timing.Holiday;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an entry of `holidays`: one day, or a calendar file beside the plan. */
record HolidaysPart(Optional<Path> folder, Optional<YearMonth> start) {

    /** What comes again every year is written out for so long. */
    private static final int YEARS = 4;

    private static final Pattern FILE =
            Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)*", Pattern.UNICODE_CHARACTER_CLASS);

    Stream<Holiday> read(Value entry) {
        return entry.block(Shape.HOLIDAY).stream().flatMap(block -> read(block, entry));
    }

    private Stream<Holiday> read(Block block, Value entry) {
        Set<String> countries = Set.copyOf(block.get("countries")
                .flatMap(value -> value.listOf(Spans::country))
                .orElse(List.of()));
        Optional<Value> file = block.get("file");
        Optional<Value> on = block.get("on");
        if (file.isPresent() == on.isPresent()) {
            entry.refuse(
                    "A holiday needs either a day or a file with days.",
                    "Write { name: …, on: 2027-10-03 } or { file: holidays/de.ics }, and its `countries`.");
            return Stream.empty();
        }
        return file.map(value -> inFile(value, countries))
                .orElseGet(() -> on.flatMap(Spans::date).stream()
                        .flatMap(day -> name(block, entry).stream().map(name -> new Holiday(name, day, countries))));
    }

    private static Optional<String> name(Block block, Value entry) {
        return block.get("name").isPresent()
                ? block.text("name")
                : entry.refuse("A holiday lacks `name`.", "Write what admins shall read, for example name: Epiphany.");
    }

    private Stream<Holiday> inFile(Value value, Set<String> countries) {
        return value
                .text()
                .flatMap(name -> FILE.matcher(name).matches()
                        ? Optional.of(name)
                        : value.refuse(
                                "“%s” is not a path beside the plan.".formatted(name),
                                "Put the file below the plan's folder, for example holidays/de.ics."))
                .stream()
                .flatMap(name -> folder.stream().flatMap(beside -> inFile(beside.resolve(name), name, value)))
                .map(day -> new Holiday(day.name().isEmpty() ? "holiday" : day.name(), day.on(), countries));
    }

    private Stream<CalendarFile.Day> inFile(Path file, String name, Value value) {
        return text(file, name, value).stream().flatMap(text -> {
            LocalDate from = start.map(month -> month.atDay(1))
                    .orElse(LocalDate.of(2000, 1, 1))
                    .minusMonths(1);
            CalendarFile.Reading reading = CalendarFile.read(text, from, from.plusYears(YEARS));
            reading.problems()
                    .forEach(problem -> value.refuse(
                            "%s line %d: %s".formatted(name, problem.line(), problem.reason()), problem.remedy()));
            if (reading.timed() > 0) {
                value.warn(
                        "%s has %d events that are called off or have a time of day.".formatted(name, reading.timed()),
                        "They are passed over; only whole days count as holidays.");
            }
            if (reading.days().isEmpty() && reading.problems().isEmpty()) {
                value.warn(
                        "%s names no day from %s on.".formatted(name, from),
                        "Check that it is the calendar of the right years.");
            }
            return reading.days().stream();
        });
    }

    private static Optional<String> text(Path file, String name, Value value) {
        if (!Files.isRegularFile(file)) {
            return value.refuse(
                    "There is no file %s.".formatted(name), "Check the path; it begins at the plan's folder.");
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(CalendarFile.MOST_BYTES + 1);
            if (bytes.length > CalendarFile.MOST_BYTES) {
                return value.refuse(
                        "%s is larger than one megabyte.".formatted(name),
                        "Use a calendar of public holidays only; a year of them is a few pages.");
            }
            return Optional.of(Utf8.withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException _) {
            return value.refuse("%s is not written in UTF-8.".formatted(name), "Save or download it again as UTF-8.");
        } catch (IOException _) {
            return value.refuse("%s cannot be opened.".formatted(name), "Check that you may read it.");
        }
    }
}
