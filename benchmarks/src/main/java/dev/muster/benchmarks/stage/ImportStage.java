package dev.muster.benchmarks.stage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An empty database, and a people file as a company has one, with a broken line now and then. */
public final class ImportStage implements AutoCloseable {

    private static final int EVERY = 1_000;
    private static final List<String> DEPARTMENTS = List.of("Retail", "Sales", "IT", "Finance", "People & Culture");
    private static final List<String> COUNTRIES = List.of("Germany", "US", "Taiwan", "FR");

    private final Opened opened = new Opened();
    private final Path folder;
    private final Path file;
    private final int people;
    private final DatabaseServer database;

    public ImportStage(int people) {
        this.people = people;
        folder = opened.add(TempFolder.create()).path();
        file = write(folder.resolve("people.csv"));
        database = opened.add(DatabaseServer.in(folder.resolve("postgres")));
    }

    /** How many lines cannot be read. */
    public int broken() {
        return people / EVERY;
    }

    /** Returns what the process says after the given words. */
    public String importPeople(String words, Duration patience) {
        Child child = opened.add(Child.start(
                "import",
                folder,
                Map.of(),
                Programs.benchmarksWith(List.of("-Xmx512m"), "import", database.url(), file.toString())));
        child.awaitSaying(words, patience);
        Waiting.upTo(patience, "the import has said all", () -> child.out().endsWith(System.lineSeparator()));
        return child.out().strip().substring(words.length());
    }

    private Path write(Path csv) {
        try (BufferedWriter writer = Files.newBufferedWriter(csv)) {
            writer.write(
                    "Display name;E-mail;Preferred language;Time zone;Groups;Department;Country;Approach;Slack;Object ID\r\n");
            for (int number = 1; number <= people; number++) {
                writer.write(line(number));
                if (number % EVERY == 0) {
                    writer.write("Somebody;no mail address;;;;;;;;\r\n");
                }
            }
            return csv;
        } catch (IOException e) {
            throw new UncheckedIOException("The people cannot be written", e);
        }
    }

    private static String line(int number) {
        return "\"Person, %06d\";person%06d@example.com;%s;Europe/Berlin;group-%02d|everyone;%s;%s;;U%08d;%s\r\n"
                .formatted(
                        number,
                        number,
                        number % 3 == 0 ? "zh-TW" : "en",
                        number % 40,
                        DEPARTMENTS.get(number % DEPARTMENTS.size()),
                        COUNTRIES.get(number % COUNTRIES.size()),
                        number,
                        new UUID(number, ~number));
    }

    @Override
    public void close() {
        opened.close();
    }
}
