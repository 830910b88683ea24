package dev.muster.plan.reading;

import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.TouchpointKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The touchpoints that could be read, and where each stands in the file. */
record Touchpoints(List<Touchpoint> all, Map<TouchpointKey, Value> places) {

    /** What reminders are called must mean nothing else. */
    void refuseCalledLikeNudges() {
        all.stream()
                .filter(touchpoint -> touchpoint.key().value().startsWith(NudgeCalendar.PREFIX))
                .forEach(touchpoint -> refuse(
                        touchpoint,
                        "“%s” begins like the key of a reminder.".formatted(touchpoint.key()),
                        "Give the touchpoint a key that does not begin with %s.".formatted(NudgeCalendar.PREFIX)));
    }

    /** Empty also for a touchpoint that is there but could not be read. */
    Optional<Touchpoint> referred(String key, Value at) {
        var keys = places.keySet().stream().map(TouchpointKey::value).sorted().toList();
        if (!keys.contains(key)) {
            return at.refuse(
                    "No touchpoint has the key “%s”.".formatted(key),
                    Nearest.hint(key, keys) + "Touchpoints of this plan: %s.".formatted(Nearest.listed(keys)));
        }
        return all.stream()
                .filter(touchpoint -> touchpoint.key().value().equals(key))
                .findFirst();
    }

    void refuse(Touchpoint touchpoint, String reason, String remedy) {
        var place = places.get(touchpoint.key());
        if (place != null) {
            place.refuse(reason, remedy);
        }
    }
}
