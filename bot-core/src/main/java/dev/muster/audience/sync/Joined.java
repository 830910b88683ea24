package dev.muster.audience.sync;

import dev.muster.audience.Person;
import java.util.List;

/** Somebody as the sources tell together, and what they do not agree on. */
record Joined(Person person, List<Conflict> conflicts) {
    Joined {
        conflicts = List.copyOf(conflicts);
    }
}
