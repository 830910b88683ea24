package dev.muster.simulator.graph;

import dev.muster.simulator.web.Json;
import dev.muster.simulator.world.Effects;
import dev.muster.simulator.world.Journal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The directory: users as Graph writes them, groups, and in which order users changed. */
final class Entra {
    private final Effects<EntraEffect> effects;
    private final TreeMap<String, ObjectNode> users = new TreeMap<>();
    private final Map<String, ObjectNode> changed = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Map<String, Long> changes = new HashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Map<String, Boolean>> moved = new HashMap<>();
    private long lastChange;

    Entra(Journal journal) {
        this.effects = new Effects<>(journal, "entra", EntraEffect.class);
        effects.replay(this::apply);
    }

    /** What was changed or removed by hand stays so when the same people are settled again. */
    synchronized void settle(ObjectNode user, List<String> groupNames) {
        var id = text(user, "id");
        var whole = user.deepCopy();
        Optional.ofNullable(changed.get(id)).ifPresent(whole::setAll);
        users.put(id, whole);
        changes.put(id, ++lastChange);
        for (var name : groupNames) {
            var group = groupCalled(name);
            groups.putIfAbsent(group, name);
            members.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(id);
        }
    }

    /** The id of the first group of that name. */
    static String groupCalled(String name) {
        return id("group " + name);
    }

    static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    synchronized void take(EntraEffect effect) {
        effects.append(effect);
        apply(effect);
    }

    private void apply(EntraEffect effect) {
        switch (effect) {
            case EntraEffect.UserChanged(var id, var properties) -> {
                changed.computeIfAbsent(id, _ -> Json.object()).setAll(properties);
                // Put anew, not changed in place: somebody may be reading the old one.
                var user = users.getOrDefault(id, Json.object().put("id", id)).deepCopy();
                user.setAll(properties);
                users.put(id, user);
                removed.remove(id);
                changes.put(id, ++lastChange);
            }
            case EntraEffect.UserRemoved(var id) -> {
                removed.add(id);
                changes.put(id, ++lastChange);
            }
            case EntraEffect.GroupNamed(var id, var name) -> groups.put(id, name);
            case EntraEffect.MemberChanged(var group, var member, var belongs) ->
                moved.computeIfAbsent(group, _ -> new LinkedHashMap<>()).put(member, belongs);
        }
    }

    synchronized long lastChange() {
        return lastChange;
    }

    /** Those after the given id, in the order of their ids. */
    synchronized List<ObjectNode> usersAfter(String id, long most) {
        return users.tailMap(id, false).values().stream()
                .filter(user -> !isRemoved(user))
                .limit(most)
                .toList();
    }

    /** Whoever changed after one change and up to another; of those who are gone only that. */
    synchronized List<ObjectNode> changedAfter(String id, long since, long upTo) {
        return users.tailMap(id, false).values().stream()
                .filter(user -> changeOf(user) > since && changeOf(user) <= upTo)
                .map(user -> isRemoved(user) ? gone(user) : user)
                .toList();
    }

    private static ObjectNode gone(ObjectNode user) {
        var gone = Json.object().put("id", text(user, "id"));
        gone.putObject("@removed").put("reason", "changed");
        return gone;
    }

    synchronized List<ObjectNode> deletedAfter(String id) {
        return users.tailMap(id, false).values().stream()
                .filter(this::isRemoved)
                .toList();
    }

    private long changeOf(ObjectNode user) {
        return changes.getOrDefault(text(user, "id"), 0L);
    }

    private boolean isRemoved(ObjectNode user) {
        return removed.contains(text(user, "id"));
    }

    /** By id, mail or principal name. */
    synchronized Optional<ObjectNode> user(String name) {
        return Optional.ofNullable(users.get(name))
                .or(() -> users.values().stream()
                        .filter(user -> text(user, "mail").equalsIgnoreCase(name)
                                || text(user, "userPrincipalName").equalsIgnoreCase(name))
                        .findFirst())
                .filter(user -> !isRemoved(user));
    }

    private static String text(ObjectNode user, String property) {
        return user.path(property).asString("");
    }

    synchronized Map<String, String> groups() {
        return new LinkedHashMap<>(groups);
    }

    /** The users in a group and in the groups within, each once, in the order of their ids. */
    synchronized List<ObjectNode> membersAfter(String group, String id, long most) {
        var found = new TreeSet<String>();
        collect(group, found, new HashSet<>());
        return found.tailSet(id, false).stream()
                .filter(member -> !removed.contains(member))
                .flatMap(member -> Optional.ofNullable(users.get(member)).stream())
                .limit(most)
                .toList();
    }

    private void collect(String group, Set<String> found, Set<String> seen) {
        if (!seen.add(group)) {
            return;
        }
        var direct = new LinkedHashSet<>(members.getOrDefault(group, Set.of()));
        moved.getOrDefault(group, Map.of()).forEach((member, belongs) -> {
            if (belongs) {
                direct.add(member);
            } else {
                direct.remove(member);
            }
        });
        for (var member : direct) {
            if (groups.containsKey(member)) {
                collect(member, found, seen);
            } else {
                found.add(member);
            }
        }
    }
}
