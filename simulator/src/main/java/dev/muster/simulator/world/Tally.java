package dev.muster.simulator.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Counts the app's messages and the delivery marks they carry; never forgets a count. */
public final class Tally {
    private final Map<String, Integer> deliveries = new HashMap<>();
    private final Map<String, Integer> repeated = new TreeMap<>();
    private final Set<String> people = new HashSet<>();
    private final Peak peak = new Peak();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private long messages;

    /** What has arrived so far, mark by mark. */
    public record Count(long messages, long people, Map<String, Integer> deliveries) {
        public Count {
            deliveries = Map.copyOf(deliveries);
        }
    }

    /** What has arrived so far, in numbers alone, which is quick however much it is. */
    public record Totals(long messages, long people, long deliveries, long repeated, When when) {}

    /** When the first and the last message came, and the most within one sliding second. */
    public record When(Optional<Instant> first, Optional<Instant> last, int peakPerSecond) {}

    public synchronized void add(String person, Optional<String> delivery, Instant at) {
        messages++;
        people.add(person);
        peak.add(at);
        first = first.or(() -> Optional.of(at));
        last = Optional.of(at);
        delivery.ifPresent(this::mark);
    }

    private void mark(String delivery) {
        int times = deliveries.merge(delivery, 1, Integer::sum);
        if (times > 1) {
            repeated.put(delivery, times);
        }
    }

    public synchronized Count count() {
        return new Count(messages, people.size(), deliveries);
    }

    public synchronized Totals totals() {
        return new Totals(
                messages, people.size(), deliveries.size(), repeated.size(), new When(first, last, peak.most()));
    }

    /** The marks that came, each once. */
    public synchronized List<String> marks() {
        return List.copyOf(deliveries.keySet());
    }

    /** Marks that came more than once, with how often, the first so many of them. */
    public synchronized Map<String, Integer> repeated(int most) {
        var some = new TreeMap<String, Integer>();
        repeated.entrySet().stream().limit(most).forEach(mark -> some.put(mark.getKey(), mark.getValue()));
        return some;
    }
}
