package dev.muster.simulator.world;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts the app's messages and the delivery marks they carry; never forgets a count. */
public final class Tally {
    private final Map<String, Integer> deliveries = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private long messages;

    /** What has arrived so far. */
    public record Count(long messages, long people, Map<String, Integer> deliveries) {
        public Count {
            deliveries = Map.copyOf(deliveries);
        }

        /** Deliveries that arrived more than once. */
        public Map<String, Integer> repeated() {
            var repeated = new TreeMap<>(deliveries);
            repeated.values().removeIf(times -> times < 2);
            return repeated;
        }
    }

    public synchronized void add(String person, Optional<String> delivery) {
        messages++;
        people.add(person);
        delivery.ifPresent(mark -> deliveries.merge(mark, 1, Integer::sum));
    }

    public synchronized Count count() {
        return new Count(messages, people.size(), deliveries);
    }
}
