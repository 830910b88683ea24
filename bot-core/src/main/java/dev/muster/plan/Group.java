package dev.muster.plan;

import java.util.OptionalInt;

/** An organisational group as the plan sees it; its members come from the directory. */
public record Group(GroupKey key, Name name, Approach approach, OptionalInt headCount) {}
