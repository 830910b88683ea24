package dev.muster.benchmarks.scenario;

import dev.muster.benchmarks.stage.OwnMuster;

/** How long a person waits for Muster. */
public record Start(int people) {

    /** {@code firstSeconds} with an empty folder, {@code readySeconds} with the database of the time before. */
    public record Result(double firstSeconds, double readySeconds, double demoFirstMessageSeconds) {}

    public Outcome<Result> run() {
        try (OwnMuster muster = new OwnMuster()) {
            return Outcome.of(new Result(
                    Figures.seconds(muster.serve(people)),
                    Figures.seconds(muster.serve(people)),
                    Figures.seconds(muster.demo())));
        }
    }
}
