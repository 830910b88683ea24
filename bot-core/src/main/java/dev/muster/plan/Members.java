package dev.muster.plan;

import java.util.List;
import java.util.stream.Stream;

/** Who belongs to a group: for whom one of {@code any} holds, where there are some, all of {@code all}, and none of {@code none}. */
public record Members(List<Criterion> any, List<Criterion> all, List<Criterion> none) {

    public Members {
        any = List.copyOf(any);
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    public boolean include(Traits traits) {
        return (any.isEmpty() || any.stream().anyMatch(criterion -> criterion.holdsFor(traits)))
                && all.stream().allMatch(criterion -> criterion.holdsFor(traits))
                && none.stream().noneMatch(criterion -> criterion.holdsFor(traits));
    }

    /** The other groups of the plan that have to be known first. */
    public List<GroupKey> groups() {
        return Stream.of(any, all, none)
                .flatMap(List::stream)
                .flatMap(criterion -> criterion instanceof Criterion.MemberOf(var keys) ? keys.stream() : Stream.of())
                .toList();
    }
}
