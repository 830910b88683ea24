package dev.muster.simulator.teams;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The messages of one personal conversation, the newest few thousand of them. */
final class Chat {
    private final int kept;
    private final Map<String, TeamsMessage> messages = new LinkedHashMap<>();

    Chat(int kept) {
        this.kept = kept;
    }

    void add(TeamsMessage message) {
        messages.put(message.id(), message);
        if (messages.size() > kept) {
            messages.remove(messages.keySet().iterator().next());
        }
    }

    void forget(String id) {
        messages.remove(id);
    }

    void change(String id, UnaryOperator<TeamsMessage> change) {
        messages.computeIfPresent(id, (_, message) -> change.apply(message));
    }

    Optional<TeamsMessage> message(String id) {
        return Optional.ofNullable(messages.get(id)).filter(message -> !message.deleted());
    }

    List<TeamsMessage> messages() {
        return List.copyOf(messages.values());
    }
}
