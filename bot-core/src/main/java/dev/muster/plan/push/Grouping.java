package dev.muster.plan.push;

import dev.muster.audience.Person;
import dev.muster.audience.sync.GroupsOf;
import dev.muster.channel.Address;
import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Plan;
import dev.muster.plan.Traits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Puts people into the plan's groups: by the name of the group, or, where the plan says who its members are, by that alone. */
public final class Grouping implements GroupsOf {

    private final Plan plan;
    private final List<Group> byCriteria;
    private final Map<String, Optional<Group>> called = new ConcurrentHashMap<>();

    public Grouping(Plan plan) {
        this.plan = plan;
        this.byCriteria = inOrder(plan.schedule().groups());
    }

    /** Groups after those on whose members theirs depend. */
    private static List<Group> inOrder(List<Group> groups) {
        List<Group> open = new ArrayList<>(
                groups.stream().filter(group -> group.members().isPresent()).toList());
        Set<GroupKey> waiting = open.stream().map(Group::key).collect(Collectors.toCollection(HashSet::new));
        List<Group> order = new ArrayList<>();
        while (!open.isEmpty()) {
            Group next = open.stream()
                    .filter(group ->
                            group.members().orElseThrow().groups().stream().noneMatch(waiting::contains))
                    .findFirst()
                    .orElse(open.getFirst());
            open.remove(next);
            waiting.remove(next.key());
            order.add(next);
        }
        return order;
    }

    @Override
    public Set<String> groups(Person person, Set<String> named) {
        Set<String> groups = new LinkedHashSet<>();
        named.forEach(name -> keyOf(name).ifPresent(groups::add));
        if (!byCriteria.isEmpty()) {
            addByCriteria(person, groups);
        }
        return groups;
    }

    /** A group that the plan does not know stays as the directory calls it. */
    private Optional<String> keyOf(String name) {
        Optional<Group> group = called.computeIfAbsent(name, plan::groupCalled);
        return group.isEmpty()
                ? Optional.of(name)
                : group.filter(known -> known.members().isEmpty())
                        .map(known -> known.key().value());
    }

    private void addByCriteria(Person person, Set<String> groups) {
        Set<GroupKey> member = plan.schedule().groups().stream()
                .map(Group::key)
                .filter(key -> groups.contains(key.value()))
                .collect(Collectors.toCollection(HashSet::new));
        Traits traits = traits(person);
        for (Group group : byCriteria) {
            if (group.members().orElseThrow().include(traits.with(member))) {
                member.add(group.key());
                groups.add(group.key().value());
            }
        }
    }

    private static Traits traits(Person person) {
        return new Traits(
                person.groups(),
                person.works().department(),
                person.works().country(),
                person.approach(),
                person.addresses().stream().map(Address::platform).collect(Collectors.toSet()),
                Set.of());
    }

    /** Changes whenever somebody could be in other groups than before. */
    public String fingerprint() {
        return plan.schedule().groups().stream()
                .map(group -> "%s %s %s".formatted(group.key(), group.name(), group.members()))
                .collect(Collectors.joining("; "));
    }
}
