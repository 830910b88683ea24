package dev.muster.simulator.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The messages of one conversation, the newest few thousand of them. */
final class Conversation {
    private final String id;
    private final int kept;
    private final Map<String, SlackMessage> messages = new LinkedHashMap<>();

    Conversation(String id, int kept) {
        this.id = id;
        this.kept = kept;
    }

    String id() {
        return id;
    }

    void add(SlackMessage message) {
        messages.put(message.ts(), message);
        if (messages.size() > kept) {
            messages.remove(messages.keySet().iterator().next());
        }
    }

    void forget(String ts) {
        messages.remove(ts);
    }

    void change(String ts, UnaryOperator<SlackMessage> change) {
        messages.computeIfPresent(ts, (_, message) -> change.apply(message));
    }

    Optional<SlackMessage> message(String ts) {
        return Optional.ofNullable(messages.get(ts)).filter(message -> !message.deleted());
    }

    List<SlackMessage> messages() {
        return List.copyOf(messages.values());
    }
}
