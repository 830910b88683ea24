package dev.muster.plan;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;

/** The groups that move together, and their month. */
public record Wave(WaveKey key, YearMonth month, Reach reach) {

    /** Whom a wave reaches. */
    public sealed interface Reach {

        /** Everybody in the directory, whether in a group or not. */
        record Everybody() implements Reach {}

        record Groups(List<GroupKey> keys) implements Reach {
            public Groups {
                keys = List.copyOf(keys);
            }
        }
    }

    public List<GroupKey> groups() {
        return switch (reach) {
            case Reach.Everybody() -> List.of();
            case Reach.Groups(var keys) -> keys;
        };
    }

    public boolean reachesEverybody() {
        return reach instanceof Reach.Everybody;
    }

    /** Whether somebody may move with both. */
    public boolean overlaps(Wave other) {
        return reachesEverybody() || other.reachesEverybody() || !Collections.disjoint(groups(), other.groups());
    }
}
