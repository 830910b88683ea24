package dev.muster.plan;

import dev.muster.channel.Platform;
import java.util.Set;
import java.util.stream.Collectors;

/** What of somebody decides in which groups they are; {@code member} are the plan's groups that are known already. */
public record Traits(
        Set<String> groups,
        String department,
        String country,
        String approach,
        Set<Platform> platforms,
        Set<GroupKey> member) {

    public Traits {
        groups = groups.stream().map(Criterion::folded).collect(Collectors.toUnmodifiableSet());
        platforms = Set.copyOf(platforms);
        member = Set.copyOf(member);
    }

    public Traits with(Set<GroupKey> known) {
        return new Traits(groups, department, country, approach, platforms, known);
    }
}
