package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.ImportStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes until a file of very many people is in the database, in a process with little memory. */
public record PeopleImport(int people) {

    /** What the measured process says before its result. */
    public static final String READ = "read ";

    private static final Duration OVERHEAD = Duration.ofMinutes(2);
    private static final int SLOWEST = 500;

    /** {@code people} are in the database, {@code problems} are lines that were left out. */
    public record Result(double seconds, long peakHeapMegabytes, int people, int problems) {}

    public Outcome<Result> run() {
        try (ImportStage stage = new ImportStage(people)) {
            String said = stage.importPeople(READ, OVERHEAD.plusSeconds(people / SLOWEST));
            Result result = new JsonMapper().readValue(said, Result.class);
            List<String> breaches = new ArrayList<>();
            if (result.people() != people) {
                breaches.add("Of %d people %d were saved.".formatted(people, result.people()));
            }
            if (result.problems() != stage.broken()) {
                breaches.add("Of %d broken lines %d were named.".formatted(stage.broken(), result.problems()));
            }
            return new Outcome<>(result, breaches);
        }
    }
}
