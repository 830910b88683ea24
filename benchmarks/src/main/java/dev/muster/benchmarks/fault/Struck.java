package dev.muster.benchmarks.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a fault measured, and what it found broken beyond the law of deliveries. */
record Struck(Map<String, Double> measured, List<String> breaches) {

    Struck {
        measured = Map.copyOf(measured);
        breaches = List.copyOf(breaches);
    }

    static Struck measuring(String name, double figure) {
        return new Struck(Map.of(name, figure), List.of());
    }

    Struck and(String name, double figure) {
        Map<String, Double> more = new TreeMap<>(measured);
        more.put(name, figure);
        return new Struck(more, breaches);
    }

    /** {@code words} are kept where it does not hold. */
    Struck holding(boolean holds, String words) {
        if (holds) {
            return this;
        }
        List<String> more = new ArrayList<>(breaches);
        more.add(words);
        return new Struck(measured, more);
    }
}
