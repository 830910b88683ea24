package dev.muster.plan.importing;

import dev.muster.plan.importing.Reached.Slot;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a cell that alone differs from all other rows of its month, and is named nowhere else, like those rows. */
final class SlippedCells {

    private static final int ENOUGH_ROWS = 2;

    private final List<Reached> stages;
    private final Findings findings;

    SlippedCells(List<Reached> stages, Findings findings) {
        this.stages = stages;
        this.findings = findings;
    }

    List<Reached> repaired() {
        return stages.stream()
                .map(stage -> stage.everybody()
                        ? stage
                        : new Reached(
                                stage.stage(),
                                stage.slots().stream().map(this::repaired).toList(),
                                false))
                .toList();
    }

    private Slot repaired(Slot slot) {
        var others = slots().stream()
                .filter(other ->
                        other.column() == slot.column() && !other.cell().equals(slot.cell()))
                .toList();
        var usual = others.stream().map(SlippedCells::names).collect(Collectors.toSet());
        if (others.size() < ENOUGH_ROWS || usual.size() != 1 || usual.contains(names(slot)) || isKnownElsewhere(slot)) {
            return slot;
        }
        var groups = others.getFirst().groups();
        if (groups.size() != slot.groups().size()) {
            return slot;
        }
        findings.note(
                slot.cell(),
                "read as “%s”, like the other rows of its month"
                        .formatted(others.getFirst().cell().line()));
        return new Slot(slot.cell(), slot.column(), groups, slot.week());
    }

    private boolean isKnownElsewhere(Slot slot) {
        var elsewhere = new HashSet<String>();
        slots().stream()
                .filter(other -> !other.cell().equals(slot.cell()))
                .forEach(other -> elsewhere.addAll(names(other)));
        return !Collections.disjoint(elsewhere, names(slot));
    }

    private List<Slot> slots() {
        return stages.stream()
                .filter(stage -> !stage.everybody())
                .flatMap(stage -> stage.slots().stream())
                .toList();
    }

    private static Set<String> names(Slot slot) {
        return slot.groups().stream().map(GroupName::folded).collect(Collectors.toSet());
    }
}
