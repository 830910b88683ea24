package dev.muster.plan.importing;

import dev.muster.plan.WeekOfMonth;
import dev.muster.plan.tables.Cell;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every cell of a row of weeks its number; where a word is unknown, the order of the weeks tells it. */
final class WeekNumbers {

    private static final String REMEDY = "Write “first week” to “fifth week”, in words or digits, in one language.";

    private final WeekCells cells;
    private final Findings findings;
    private final Map<String, Integer> inferred = new HashMap<>();
    private int highest;

    WeekNumbers(WeekCells cells, Findings findings) {
        this.cells = cells;
        this.findings = findings;
    }

    /** The weeks of one stage by column; stages are asked in the order of the document. */
    Map<Integer, WeekOfMonth> of(Stage stage, List<Stage> later) {
        var weeks = new HashMap<Integer, WeekOfMonth>();
        for (int column = 0; column < stage.months().size(); column++) {
            var index = column;
            var month = stage.months().get(column);
            var cell = stage.weeks().cells().get(column);
            if (hasBoth(stage.groups().cells().get(column), cell)) {
                number(cell, stage, later).flatMap(n -> week(month, n, cell)).ifPresent(week -> weeks.put(index, week));
            }
        }
        highest = Math.max(
                highest,
                weeks.values().stream().mapToInt(WeekOfMonth::number).max().orElse(0));
        return weeks;
    }

    private boolean hasBoth(Cell groups, Cell week) {
        if (groups.isBlank() && !week.isBlank()) {
            findings.problem(week, "A week stands here, but no group above it.", "Name the group, or empty this cell.");
        }
        if (!groups.isBlank() && week.isBlank()) {
            findings.problem(week, "No week stands here for “%s”.".formatted(groups.line()), REMEDY);
        }
        return !groups.isBlank() && !week.isBlank();
    }

    private Optional<Integer> number(Cell cell, Stage stage, List<Stage> later) {
        var read = cells.readInAny(cell);
        if (read.isEmpty()) {
            return unread(cell, stage, later);
        }
        switch (read.get().basis()) {
            case SAID -> {}
            case OTHER_LANGUAGE ->
                findings.note(
                        cell,
                        "read as week %d, in another language"
                                .formatted(read.get().number()));
            case NUMBER_ONLY ->
                findings.note(cell, "read as week %d".formatted(read.get().number()));
        }
        return Optional.of(read.get().number());
    }

    private Optional<Integer> unread(Cell cell, Stage stage, List<Stage> later) {
        var text = cell.folded();
        var guess =
                Optional.ofNullable(inferred.get(text)).or(() -> fromRow(stage)).or(() -> fromOrder(text, later));
        if (text.matches(".*\\d.*") || guess.isEmpty()) {
            findings.problem(cell, "This names no week of a month.", REMEDY);
            return Optional.empty();
        }
        inferred.put(text, guess.get());
        findings.note(cell, "read as week %d, by its place among the weeks".formatted(guess.get()));
        return guess;
    }

    private Optional<Integer> fromRow(Stage stage) {
        var numbers = stage.weeks().written().stream()
                .flatMap(cell -> cells.readInAny(cell).stream())
                .map(WeekCells.Week::number)
                .distinct()
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }

    /** A week not named before comes after all weeks so far, unless a later row says otherwise. */
    private Optional<Integer> fromOrder(String text, List<Stage> later) {
        var next = Math.max(
                        highest,
                        inferred.values().stream().mapToInt(n -> n).max().orElse(0))
                + 1;
        var contradicted = later.stream()
                .flatMap(stage -> stage.weeks().written().stream())
                .filter(cell -> !cell.folded().equals(text))
                .flatMap(cell -> cells.readInAny(cell).stream())
                .anyMatch(week -> week.number() <= next);
        return next <= 5 && !contradicted ? Optional.of(next) : Optional.empty();
    }

    private Optional<WeekOfMonth> week(YearMonth month, int number, Cell cell) {
        var last = WeekOfMonth.weeksOf(month);
        if (number >= 1 && number <= last) {
            return Optional.of(new WeekOfMonth(month, number));
        }
        findings.problem(
                cell,
                "%s has no week %d; %d Mondays lie in it.".formatted(month, number, last),
                "Write a week from 1 to %d; the weeks of a year are not counted here.".formatted(last));
        return Optional.empty();
    }
}
