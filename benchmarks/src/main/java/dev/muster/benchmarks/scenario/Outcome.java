package dev.muster.benchmarks.scenario;

import java.util.List;

/** What a run measured, and in words what it found broken. */
public record Outcome<T>(T result, List<String> breaches) {

    public Outcome {
        breaches = List.copyOf(breaches);
    }

    static <T> Outcome<T> of(T result) {
        return new Outcome<>(result, List.of());
    }
}
