package dev.muster.plan;

import java.util.List;

/** One communication of the plan, for example "Pre-rollout email 1". */
public record Touchpoint(TouchpointKey key, Name name, Phase phase, Timing timing, Travel travel, Content content) {

    /** The same communication at other times. */
    public Touchpoint with(Timing otherTiming) {
        return new Touchpoint(key, name, phase, otherTiming, travel, content);
    }

    public List<Method> methods() {
        return travel.methods();
    }
}
