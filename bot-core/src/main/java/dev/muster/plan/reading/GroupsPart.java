package dev.muster.plan.reading;

import dev.muster.plan.Approach;
import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Name;
import dev.muster.plan.Slug;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads `groups`: a block with one key per group. */
record GroupsPart(Names names) {

    private static final int MOST_PEOPLE = 5_000_000;

    Groups read(Optional<Value> part) {
        return part.map(this::read).orElse(new Groups(List.of(), new LinkedHashSet<>()));
    }

    private Groups read(Value part) {
        if (!(part.node() instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            part.refuse("`groups` must be a block with one key per group.", "Write it as  it: { name: IT }.");
            return new Groups(List.of(), new LinkedHashSet<>());
        }
        var entries = Entries.of(mapping, part.problems());
        var criteria = new MembersPart(new Groups(List.of(), entries.keySet()));
        var places = new LinkedHashMap<GroupKey, Value>();
        var groups = entries.values().stream()
                .map(entry -> group(entry, criteria, places))
                .flatMap(Optional::stream)
                .toList();
        new Circles(groups, places).refuse();
        return new Groups(groups, entries.keySet());
    }

    /** {@code places} gathers where each group says who its members are. */
    private Optional<Group> group(Entries.Entry entry, MembersPart criteria, Map<GroupKey, Value> places) {
        var key = key(entry);
        return entry.value().block(Shape.GROUP).flatMap(block -> {
            var members = block.get("members").flatMap(criteria::read);
            key.ifPresent(valid -> block.get("members").ifPresent(place -> places.put(valid, place)));
            return key.map(valid -> new Group(valid, name(block, valid), approach(block), people(block), members));
        });
    }

    private static Optional<GroupKey> key(Entries.Entry entry) {
        var key = entry.value().key();
        if (Slug.isValid(key) && !key.equals("all")) {
            return Optional.of(new GroupKey(key));
        }
        entry.value()
                .problems()
                .add(
                        entry.key(),
                        key.equals("all")
                                ? "`all` means everybody and cannot be a group."
                                : "“%s” cannot be a group's key.".formatted(key),
                        "Use small letters, digits and single hyphens, for example sales-and-marketing, and put the name under `name`.");
        return Optional.empty();
    }

    private Name name(Block block, GroupKey key) {
        return block.get("name").flatMap(names::read).orElseGet(() -> Name.of(Objects.toString(key)));
    }

    private static Approach approach(Block block) {
        return block.get("approach")
                .flatMap(value -> value.word(Approach.class))
                .orElse(Approach.SELF_SERVICE);
    }

    private static OptionalInt people(Block block) {
        return block.get("people")
                .flatMap(value -> value.number(0, MOST_PEOPLE))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
