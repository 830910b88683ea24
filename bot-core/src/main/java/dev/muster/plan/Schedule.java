package dev.muster.plan;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Groups, waves and touchpoints in the plan's order, and the zone in which their weeks are meant. */
public record Schedule(
        ZoneId zone, YearMonth start, List<Group> groups, List<Wave> waves, List<Touchpoint> touchpoints) {

    public Schedule {
        groups = List.copyOf(groups);
        waves = List.copyOf(waves);
        touchpoints = List.copyOf(touchpoints);
    }

    /** The same groups and waves, with touchpoints at other times. */
    public Schedule with(List<Touchpoint> otherTouchpoints) {
        return new Schedule(zone, start, groups, waves, otherTouchpoints);
    }

    public List<Occasion> occasions() {
        return new Calendar(this).occasions();
    }

    /** Pairs whose fixed times contradict the order of the plan. */
    public List<Collision> collisions() {
        return new Calendar(this).collisions();
    }

    Wave wave(WaveKey key) {
        return waves.stream()
                .filter(wave -> wave.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no wave " + key));
    }
}
