package dev.muster.plan.importing;

import dev.muster.plan.WeekOfMonth;
import dev.muster.plan.importing.Reached.Slot;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Makes groups that always stand in the same cells into waves. */
final class Waves {

    private final Findings findings;
    private final Slugs slugs = new Slugs();
    private final SequencedMap<String, Draft.Group> groups = new LinkedHashMap<>();
    private final SequencedMap<String, List<Slot>> slotsOfGroup = new LinkedHashMap<>();
    private final List<Draft.Wave> waves = new ArrayList<>();
    private final Map<Slot, List<String>> wavesOfSlot = new HashMap<>();

    Waves(List<Reached> stages, Findings findings) {
        this.findings = findings;
        stages.stream()
                .filter(Reached::everybody)
                .flatMap(stage -> stage.slots().stream())
                .forEach(this::everybody);
        stages.stream().filter(stage -> !stage.everybody()).forEach(this::groups);
        waves();
    }

    List<Draft.Group> allGroups() {
        return List.copyOf(groups.values());
    }

    List<Draft.Wave> all() {
        return List.copyOf(waves);
    }

    SequencedMap<String, WeekOfMonth> weeks(Reached stage) {
        var weeks = new LinkedHashMap<String, WeekOfMonth>();
        var ofSlot = new HashMap<String, WeekOfMonth>();
        stage.slots()
                .forEach(slot ->
                        wavesOfSlot.getOrDefault(slot, List.of()).forEach(wave -> ofSlot.put(wave, slot.week())));
        waves.stream().map(Draft.Wave::key).filter(ofSlot::containsKey).forEach(key -> weeks.put(key, ofSlot.get(key)));
        return weeks;
    }

    /** One wave for everybody in each month and row of it, so that a kickoff may come twice. */
    private void everybody(Slot slot) {
        var same = waves.stream()
                .filter(wave -> wave.month().equals(slot.week().month()))
                .findFirst();
        var wave = same.orElseGet(() -> {
            var key = waves.isEmpty() ? "all" : "all-" + (waves.size() + 1);
            var made = new Draft.Wave(key, slot.week().month(), List.of());
            waves.add(made);
            return made;
        });
        wavesOfSlot.put(slot, List.of(wave.key()));
    }

    private void groups(Reached stage) {
        var seen = new HashMap<String, Slot>();
        for (var slot : stage.slots()) {
            for (var name : slot.groups()) {
                var earlier = seen.putIfAbsent(name.folded(), slot);
                if (earlier == null) {
                    slotsOfGroup
                            .computeIfAbsent(name.folded(), key -> new ArrayList<>())
                            .add(slot);
                    remember(name);
                } else {
                    twice(name, earlier, slot);
                }
            }
        }
    }

    private void remember(GroupName name) {
        groups.computeIfAbsent(
                name.folded(), key -> new Draft.Group(slugs.of(name.text(), "group"), name.text(), name.people()));
        groups.computeIfPresent(
                name.folded(),
                (key, known) ->
                        known.people().isPresent() ? known : new Draft.Group(known.key(), known.name(), name.people()));
    }

    private void twice(GroupName name, Slot earlier, Slot slot) {
        findings.problem(
                slot.cell(),
                "“%s” stands in column %d of this row as well."
                        .formatted(name.text(), earlier.cell().column()),
                "Name a group in one month of a row; a second time needs a row of its own.");
    }

    private void waves() {
        var together = slotsOfGroup.entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new, Collectors.toList()));
        var ordered = together.entrySet().stream()
                .sorted(Comparator.comparing(entry -> usualMonth(entry.getKey())))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            var slots = ordered.get(i).getKey();
            var members = ordered.get(i).getValue().stream()
                    .map(entry -> keyOf(entry.getKey()))
                    .toList();
            var wave = new Draft.Wave("wave-" + (i + 1), usualMonth(slots), members);
            waves.add(wave);
            slots.forEach(slot ->
                    wavesOfSlot.computeIfAbsent(slot, key -> new ArrayList<>()).add(wave.key()));
        }
    }

    private String keyOf(String folded) {
        return Objects.requireNonNull(groups.get(folded)).key();
    }

    private static YearMonth usualMonth(List<Slot> slots) {
        return slots.stream()
                .collect(Collectors.groupingBy(slot -> slot.week().month(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<YearMonth, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<YearMonth, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
