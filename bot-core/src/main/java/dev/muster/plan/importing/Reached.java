package dev.muster.plan.importing;

import dev.muster.plan.WeekOfMonth;
import dev.muster.plan.tables.Cell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A stage with its groups and weeks understood. */
record Reached(Stage stage, List<Slot> slots, boolean everybody) {

    /** The groups of one month of a stage. */
    record Slot(Cell cell, int column, List<GroupName> groups, WeekOfMonth week) {}

    Set<String> names() {
        return slots.stream()
                .flatMap(slot -> slot.groups().stream())
                .map(GroupName::folded)
                .collect(Collectors.toSet());
    }

    Reached forEverybody() {
        return new Reached(stage, slots, true);
    }

    LocalDate earliest() {
        return slots.stream()
                .map(slot -> slot.week().monday())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
