package dev.muster.plan.reading;

import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds groups that are members of themselves, by whatever way round. */
final class Circles {

    private final Map<GroupKey, List<GroupKey>> needed;
    private final Map<GroupKey, Value> places;

    Circles(List<Group> groups, Map<GroupKey, Value> places) {
        this.needed = groups.stream()
                .collect(Collectors.toMap(
                        Group::key,
                        group ->
                                group.members().map(members -> members.groups()).orElse(List.of()),
                        (one, _) -> one));
        this.places = Map.copyOf(places);
    }

    void refuse() {
        places.forEach((group, place) -> {
            if (reaches(group)) {
                place.<Group>refuse(
                        "Whether somebody is in `%s` depends on whether they are in `%s`: a circle."
                                .formatted(group, group),
                        "Take one `in` out of the groups that name each other.");
            }
        });
    }

    private boolean reaches(GroupKey group) {
        Function<GroupKey, List<GroupKey>> next = key -> needed.getOrDefault(key, List.of());
        Set<GroupKey> seen = new HashSet<>();
        Deque<GroupKey> open = new ArrayDeque<>(next.apply(group));
        while (!open.isEmpty()) {
            GroupKey key = open.pop();
            if (key.equals(group)) {
                return true;
            }
            if (seen.add(key)) {
                open.addAll(next.apply(key));
            }
        }
        return false;
    }
}
