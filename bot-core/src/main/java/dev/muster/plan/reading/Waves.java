package dev.muster.plan.reading;

import dev.muster.plan.Wave;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The waves by key; one that could not be read is there without a wave, so that it can be referred to. */
record Waves(SequencedMap<String, Optional<Wave>> byKey) {

    List<Wave> all() {
        return byKey.values().stream().flatMap(Optional::stream).toList();
    }

    /** The waves that name their groups; where none does, all of them. */
    List<Wave> usual() {
        var named = all().stream().filter(wave -> !wave.reachesEverybody()).toList();
        return named.isEmpty() ? all() : named;
    }

    /** Empty also for a wave that is there but could not be read. */
    Optional<Wave> referred(String key, Value at) {
        if (!byKey.containsKey(key)) {
            return at.refuse(
                    "No wave has the key “%s”.".formatted(key),
                    Nearest.hint(key, byKey.keySet())
                            + "Waves of this plan: %s.".formatted(Nearest.listed(byKey.keySet())));
        }
        return byKey.getOrDefault(key, Optional.empty());
    }
}
