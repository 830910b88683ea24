package dev.muster.plan.push;

import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import java.util.List;
import java.util.Set;

/** Whom a push is for: everybody whom the occasion reaches, or only some of its groups. */
public record Target(Occasion occasion, Set<GroupKey> only) {

    public Target {
        only = Set.copyOf(only);
    }

    public boolean isWhole() {
        return only.isEmpty();
    }

    /** In the plan's order; none where everybody is meant. */
    public List<GroupKey> groups() {
        return occasion.wave().groups().stream()
                .filter(group -> isWhole() || only.contains(group))
                .toList();
    }

    public static Target whole(Occasion occasion) {
        return new Target(occasion, Set.of());
    }
}
