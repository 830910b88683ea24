package dev.muster.plan.reading;

import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Slug;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The groups that could be read, and all keys that the plan names, readable or not. */
record Groups(List<Group> all, Set<String> named) {

    Optional<GroupKey> referred(Value value) {
        return value.text()
                .flatMap(text -> named.contains(text)
                        ? Optional.of(text).filter(Slug::isValid).map(GroupKey::new)
                        : value.refuse(
                                "No group has the key “%s”.".formatted(text),
                                Nearest.hint(text, named)
                                        + "Groups of this plan: %s.".formatted(Nearest.listed(named))));
    }
}
