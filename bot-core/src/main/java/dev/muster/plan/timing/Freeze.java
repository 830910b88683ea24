package dev.muster.plan.timing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;

/** Days, the last one included, on which these groups, or everybody where none is named, hear nothing. */
public record Freeze(LocalDate from, LocalDate to, String reason, Set<String> groups) {

    public Freeze {
        groups = Set.copyOf(groups);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a freeze ends after it begins, not from " + from + " to " + to);
        }
    }

    boolean holds(LocalDate day, Life life) {
        return !day.isBefore(from)
                && !day.isAfter(to)
                && (groups.isEmpty() || !Collections.disjoint(groups, life.groups()));
    }
}
