package dev.muster.app.demo;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.muster.app.settings.Refused;
import dev.muster.app.settings.UserFile;
import dev.muster.audience.Person;
import dev.muster.simulator.Habits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;

/** How simulated people behave, from a file: {@code mail,enroll-after-days,asks,survey,comment,state,device,book-after-hours}. */
final class HabitsFile {

    private static final String COLUMNS = "mail,enroll-after-days,asks,survey,comment,state,device,book-after-hours";
    private static final String PUTS_OFF = "puts-off";
    private static final int TIMES = 2;
    private static final int LIKELY_TO_ENROLL = 75;
    private static final int LIKELY_TO_ANSWER = 60;

    private final Optional<Map<String, Part>> parts;

    private HabitsFile(Optional<Map<String, Part>> parts) {
        this.parts = parts;
    }

    /** {@code state} is empty, or says why the person cannot be reached, or that they put reminders off. */
    record Part(Habits habits, String state) {
        boolean is(String other) {
            return state.equals(other);
        }
    }

    static HabitsFile beside(Path peopleFile) {
        Path file = peopleFile.resolveSibling("habits.csv");
        return new HabitsFile(Files.exists(file) ? Optional.of(read(file)) : Optional.empty());
    }

    Part partOf(Person person) {
        return parts.map(listed -> listed.getOrDefault(person.id().value(), new Part(Habits.NONE, "")))
                .orElseGet(() -> new Part(likely(person), ""));
    }

    private static Map<String, Part> read(Path file) {
        Map<String, Part> parts = new HashMap<>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(UserFile.text(file))) {
            records.forEach(record -> parts.put(record.getField("mail"), part(file, record)));
        } catch (CsvParseException | NoSuchElementException | IOException _) {
            throw new Refused("%s: this is not a file of habits. Its first line is %s".formatted(file, COLUMNS));
        }
        return parts;
    }

    private static Part part(Path file, NamedCsvRecord record) {
        try {
            return part(record);
        } catch (IllegalArgumentException _) {
            throw new Refused(
                    "%s:%d: enroll-after-days is a number of days, book-after-hours one of hours, survey a score from 1 to 5, and device said, unsaid or none, or empty. Correct the line."
                            .formatted(file, record.getStartingLineNumber()));
        }
    }

    private static Part part(NamedCsvRecord record) {
        Habits habits = Habits.NONE;
        if (!record.getField("enroll-after-days").isBlank()) {
            habits = habits.enrollingAfter(Integer.parseInt(record.getField("enroll-after-days")));
        }
        Optional<String> booking = last(record, "book-after-hours");
        if (booking.isPresent()) {
            habits = habits.bookingAfter(Integer.parseInt(booking.get()));
        }
        if (!record.getField("asks").isBlank()) {
            habits = habits.asking(record.getField("asks"));
        }
        if (!record.getField("survey").isBlank()) {
            habits = habits.answering(Integer.parseInt(record.getField("survey")), record.getField("comment"));
        }
        habits = habits.withDevice(device(record));
        if (record.getField("state").equals(PUTS_OFF)) {
            habits = habits.puttingOff(TIMES);
        }
        return new Part(habits, record.getField("state"));
    }

    /** Nothing is as good as "said", and so is a file from before there were devices. */
    private static Habits.Device device(NamedCsvRecord record) {
        return last(record, "device")
                .map(device -> Habits.Device.valueOf(device.toUpperCase(Locale.ROOT)))
                .orElse(Habits.Device.SAID);
    }

    /** What lines, and files of before, may leave out. */
    private static Optional<String> last(NamedCsvRecord record, String column) {
        return record.findField(column).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Drawn from the mail address, so that a rehearsal can be repeated. */
    private static Habits likely(Person person) {
        Random random = new Random(person.id().value().hashCode());
        Habits habits = Habits.NONE;
        if (random.nextInt(100) < LIKELY_TO_ENROLL) {
            habits = habits.enrollingAfter(random.nextInt(10));
            if (random.nextInt(100) < LIKELY_TO_ANSWER) {
                habits = habits.answering(2 + random.nextInt(4), "");
            }
        }
        return habits;
    }
}
