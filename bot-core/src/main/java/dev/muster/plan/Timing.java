package dev.muster.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Which waves a touchpoint reaches, in which week each, and when in that week. */
public record Timing(SequencedMap<WaveKey, WeekOfMonth> weeks, SendingTime at) {

    public Timing {
        weeks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weeks));
    }

    /** The wave hears it in the other week, where it was to hear it in the first one. */
    public Timing moved(WaveKey wave, WeekOfMonth from, WeekOfMonth to) {
        var moved = new LinkedHashMap<>(weeks);
        moved.replace(wave, from, to);
        return new Timing(moved, at);
    }
}
