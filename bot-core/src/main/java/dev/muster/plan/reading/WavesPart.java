package dev.muster.plan.reading;

import dev.muster.plan.GroupKey;
import dev.muster.plan.Wave;
import dev.muster.plan.Wave.Reach;
import dev.muster.plan.WaveKey;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads `waves`: who moves together, and in which month. */
final class WavesPart {

    private static final String ALL = "all";

    private final Groups groups;
    private final Optional<YearMonth> start;
    private final SequencedMap<String, Optional<Wave>> waves = new LinkedHashMap<>();
    private final Map<GroupKey, String> waveOfGroup = new HashMap<>();

    WavesPart(Groups groups, Optional<YearMonth> start) {
        this.groups = groups;
        this.start = start;
    }

    Waves read(Optional<Value> part) {
        part.flatMap(Value::entries)
                .ifPresent(entries ->
                        entries.forEach(entry -> entry.block(Shape.WAVE).ifPresent(this::wave)));
        part.ifPresent(this::warnOfGroupsWithoutWave);
        return new Waves(waves);
    }

    private void wave(Block block) {
        var key = block.get("wave").flatMap(this::key);
        var month = block.get("month").flatMap(value -> Texts.month(value).flatMap(m -> notBeforeStart(m, value)));
        var reach = block.get("groups").flatMap(value -> reach(value, key.orElse("another wave")));
        key.ifPresent(valid ->
                waves.put(valid, month.flatMap(m -> reach.map(r -> new Wave(new WaveKey(valid), m, r)))));
    }

    private Optional<String> key(Value value) {
        return Texts.slug(value)
                .flatMap(key -> waves.containsKey(key)
                        ? value.refuse(
                                "Another wave has the key “%s” already.".formatted(key), "Give this one another key.")
                        : Optional.of(key));
    }

    private Optional<YearMonth> notBeforeStart(YearMonth month, Value value) {
        return start.filter(month::isBefore).isEmpty()
                ? Optional.of(month)
                : value.refuse(
                        "%s lies before the plan's start, %s.".formatted(month, start.get()),
                        "Choose a later month, or let the plan `start` earlier.");
    }

    private Optional<Reach> reach(Value value, String wave) {
        if (value.isText(ALL)) {
            return Optional.of(new Reach.Everybody());
        }
        if (wave.equals(ALL)) {
            return value.refuse(
                    "The wave `all` must reach everybody.", "Write groups: all, or give the wave another key.");
        }
        return value.listOf(groups::referred).map(keys -> {
            keys.forEach(key -> claim(key, wave, value));
            return new Reach.Groups(keys);
        });
    }

    private void claim(GroupKey group, String wave, Value value) {
        var earlier = waveOfGroup.putIfAbsent(group, wave);
        if (earlier != null && !earlier.equals(wave)) {
            value.refuse(
                    "Group `%s` moves in two waves, `%s` and `%s`.".formatted(group, earlier, wave),
                    "Leave it in one of them; another week for one touchpoint belongs under its `weeks`.");
        }
        if (groups.named().contains(wave) && !group.value().equals(wave)) {
            misleading(group, wave, value);
        }
    }

    private void misleading(GroupKey group, String wave, Value value) {
        value.warn(
                "Wave `%s` is called like a group, and holds `%s` as well.".formatted(wave, group),
                "Choose another key for the wave, so that nobody pushes to more people than meant.");
    }

    private void warnOfGroupsWithoutWave(Value part) {
        groups.named().stream()
                .filter(group -> waveOfGroup.keySet().stream()
                        .noneMatch(key -> key.value().equals(group)))
                .forEach(group -> part.warn(
                        "Group `%s` is in no wave.".formatted(group),
                        "Put it into one, or it hears only what goes to everybody."));
    }
}
