package dev.muster.simulator.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The line that a platform's client shows to one person when something went wrong. */
public final class Notices {
    private final Map<String, String> notices = new ConcurrentHashMap<>();
    private final String platform;
    private final Changes changes;

    public Notices(String platform, Changes changes) {
        this.platform = platform;
        this.changes = changes;
    }

    public void show(Person person, String words) {
        notices.put(person.mail(), words);
        changes.announce(person.mail(), platform);
    }

    public void clear(Person person) {
        notices.remove(person.mail());
    }

    public Optional<String> of(Person person) {
        return Optional.ofNullable(notices.get(person.mail()));
    }
}
