package dev.muster.plan;

import java.util.Optional;
import java.util.OptionalInt;

/** An organisational group as the plan sees it; its members come from the directory, by the group's name or by {@code members}. */
public record Group(GroupKey key, Name name, Approach approach, OptionalInt headCount, Optional<Members> members) {

    public Group(GroupKey key, Name name, Approach approach, OptionalInt headCount) {
        this(key, name, approach, headCount, Optional.empty());
    }
}
