package dev.muster.app;

import dev.muster.audience.DirectoryEntry;
import dev.muster.audience.Person;
import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Plan;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Grouping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many people of a file each group of a plan has, and who is in none or would move with two waves. */
final class GroupCounts {

    private static final int SOME = 5;

    private final Plan plan;
    private final Grouping grouping;
    private final Person.Speaks usual;
    private final Map<String, Integer> byGroup = new LinkedHashMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final Listed inNone = new Listed();
    private final Listed inTwoWaves = new Listed();

    GroupCounts(Plan plan) {
        this.plan = plan;
        this.grouping = new Grouping(plan);
        this.usual =
                new Person.Speaks(plan.languages().standard(), plan.schedule().zone());
        plan.schedule().groups().forEach(group -> byGroup.put(group.key().value(), 0));
    }

    private static final class Listed {
        private final List<String> some = new ArrayList<>();
        private int many;

        void add(Person person) {
            many++;
            if (some.size() < SOME) {
                some.add(person.id().value());
            }
        }

        String words() {
            return many == 0 ? "" : " (%s%s)".formatted(String.join(", ", some), many > some.size() ? ", …" : "");
        }
    }

    void count(DirectoryEntry entry) {
        Person person = entry.asPerson(usual);
        Set<String> groups = grouping.groups(person, person.groups());
        groups.forEach(group -> (byGroup.containsKey(group) ? byGroup : unknown).merge(group, 1, Integer::sum));
        if (groups.stream().noneMatch(byGroup::containsKey)) {
            inNone.add(person);
        }
        if (waves(groups) > 1) {
            inTwoWaves.add(person);
        }
    }

    private long waves(Set<String> groups) {
        return plan.schedule().waves().stream()
                .map(Wave::groups)
                .filter(keys -> keys.stream().map(GroupKey::value).anyMatch(groups::contains))
                .count();
    }

    Map<String, Object> inJson() {
        return Map.of(
                "groups", byGroup, "unknownGroups", unknown, "inNoGroup", inNone.many, "inTwoWaves", inTwoWaves.many);
    }

    Stream<String> lines() {
        Stream<String> groups = plan.schedule().groups().stream().map(this::line);
        Stream<String> others = unknown.entrySet().stream()
                .map(each -> "“%s”: %d people; the plan has no such group.".formatted(each.getKey(), each.getValue()));
        return Stream.of(
                        groups,
                        others,
                        Stream.of(
                                "in no group of the plan: %d%s".formatted(inNone.many, inNone.words()),
                                "in groups of two waves, and so moving with the first: %d%s"
                                        .formatted(inTwoWaves.many, inTwoWaves.words())))
                .flatMap(lines -> lines);
    }

    private String line(Group group) {
        String key = group.key().value();
        String expected = group.headCount().isPresent()
                ? " (expected: %d)".formatted(group.headCount().getAsInt())
                : "";
        return "%s: %d people%s".formatted(key, byGroup.getOrDefault(key, 0), expected);
    }
}
