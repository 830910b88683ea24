package dev.muster.simulator;

import java.util.List;
import java.util.Map;

/** What really arrived, and what the bot failed to acknowledge. */
public record Received(Counts slack, Counts teams, Counts mail, List<Unacknowledged> unacknowledged) {
    public Received {
        unacknowledged = List.copyOf(unacknowledged);
    }

    /** The bot's messages, the conversations they reached, and how often each delivery mark came. */
    public record Counts(long messages, long people, Map<String, Integer> deliveries) {
        public Counts {
            deliveries = Map.copyOf(deliveries);
        }

        /** Marks that came more than once. */
        public List<String> duplicates() {
            return deliveries.entrySet().stream()
                    .filter(mark -> mark.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .toList();
        }
    }

    /** A call that the bot answered too late or not well. */
    public record Unacknowledged(String platform, String what, String reason) {}
}
