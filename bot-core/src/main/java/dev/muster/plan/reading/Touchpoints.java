package dev.muster.plan.reading;

import dev.muster.plan.Touchpoint;
import dev.muster.plan.TouchpointKey;
import java.util.List;
import java.util.Map;

/** The touchpoints that could be read, and where each stands in the file. */
record Touchpoints(List<Touchpoint> all, Map<TouchpointKey, Value> places) {

    void refuse(Touchpoint touchpoint, String reason, String remedy) {
        var place = places.get(touchpoint.key());
        if (place != null) {
            place.refuse(reason, remedy);
        }
    }
}
