package dev.muster.plan;

import java.util.List;

/** One communication of the plan, for example "Pre-rollout email 1". */
public record Touchpoint(TouchpointKey key, Name name, Phase phase, Timing timing, Travel travel, Content content) {

    public List<Method> methods() {
        return travel.methods();
    }
}
