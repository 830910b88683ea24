package dev.muster.simulator.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trigger ids: good for opening one view within three seconds. */
final class Triggers {
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final Map<String, Trigger> triggers = new LinkedHashMap<>();
    private long number = 1_000_000;

    private record Trigger(String user, Instant until, boolean used) {}

    Triggers(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String issue(String user) {
        var id = "%d.%d.%08x".formatted(++number, number * 31, (number * 2_654_435_761L) & 0xffffffffL);
        triggers.put(id, new Trigger(user, clock.instant().plus(LIFE), false));
        if (triggers.size() > KEPT) {
            Iterator<String> oldest = triggers.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return id;
    }

    /** Uses a trigger up and says whose it was. */
    synchronized String exchange(String id) {
        var trigger = triggers.get(id);
        if (trigger == null) {
            throw new SlackError("invalid_trigger_id");
        }
        if (trigger.used()) {
            throw new SlackError("exchanged_trigger_id");
        }
        if (clock.instant().isAfter(trigger.until())) {
            throw new SlackError("expired_trigger_id");
        }
        triggers.put(id, new Trigger(trigger.user(), trigger.until(), true));
        return trigger.user();
    }
}
