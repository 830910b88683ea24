package dev.muster.plan;

import java.util.List;

/** What has to be true before a touchpoint goes out to the waves it is for. */
public record Gate(GateKey key, TouchpointKey before, List<WaveKey> waves, List<Requirement> requires) {

    public Gate {
        waves = List.copyOf(waves);
        requires = List.copyOf(requires);
        if (requires.isEmpty()) {
            throw new IllegalArgumentException("a gate that asks for nothing");
        }
    }

    boolean isBefore(Occasion occasion) {
        return occasion.touchpoint().key().equals(before)
                && waves.contains(occasion.wave().key());
    }
}
