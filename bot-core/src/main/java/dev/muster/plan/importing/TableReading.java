package dev.muster.plan.importing;

import dev.muster.plan.Phase;
import dev.muster.plan.WeekOfMonth;
import dev.muster.plan.importing.Reached.Slot;
import dev.muster.plan.tables.Cell;
import dev.muster.plan.tables.Grid;
import dev.muster.plan.words.Fold;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads one table as a timetable, step by step. */
final class TableReading {

    private final Grid grid;
    private final Language language;
    private final Findings findings;

    TableReading(Grid grid, Language language, Findings findings) {
        this.grid = grid;
        this.language = language;
        this.findings = findings;
    }

    Optional<Draft> read(YearMonth start) {
        var heading = new HeadingReader(grid, language.lexicon(), start, findings).read();
        var stages = heading.map(this::stages).orElse(List.of());
        if (stages.isEmpty() && findings.problems().isEmpty()) {
            findings.problem(
                    grid.rows().getFirst().getFirst(),
                    "This table is not a timetable.",
                    "Put months in the first row, and below it rows of groups, each followed by a row of weeks.");
        }
        return findings.problems().isEmpty() ? Optional.of(draft(stages, start)) : Optional.empty();
    }

    private List<Reached> stages(Heading heading) {
        var cells = new WeekCells(language.lexicon(), language.others());
        var stages = new StageRows(heading, cells, findings).in(grid);
        var numbers = new WeekNumbers(cells, findings);
        var groups = new GroupCells(language.lexicon().lists(), wholeCells(stages), findings);
        var reached = new ArrayList<Reached>();
        for (int i = 0; i < stages.size(); i++) {
            var weeks = numbers.of(stages.get(i), stages.subList(i + 1, stages.size()));
            reached.add(new Reached(stages.get(i), slots(stages.get(i), weeks, groups), false));
        }
        return findings.problems().isEmpty()
                ? new SlippedCells(new Everybody(findings).in(reached), findings).repaired()
                : List.of();
    }

    private static Set<String> wholeCells(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.groups().written().stream())
                .map(cell -> Fold.of(GroupName.of(cell.text()).text()))
                .collect(Collectors.toSet());
    }

    private static List<Slot> slots(Stage stage, Map<Integer, WeekOfMonth> weeks, GroupCells groups) {
        return IntStream.range(0, stage.months().size())
                .filter(weeks::containsKey)
                .mapToObj(column -> slot(stage.groups().cells().get(column), column, groups, weeks))
                .toList();
    }

    private static Slot slot(Cell cell, int column, GroupCells groups, Map<Integer, WeekOfMonth> weeks) {
        return new Slot(cell, column, groups.read(cell), Objects.requireNonNull(weeks.get(column)));
    }

    private Draft draft(List<Reached> stages, YearMonth start) {
        var phases = new Phases(stages, findings).read();
        var waves = new Waves(stages, findings);
        var counts = new EnumMap<Phase, Integer>(Phase.class);
        var touchpoints = new ArrayList<Draft.Touchpoint>();
        for (int i = 0; i < stages.size(); i++) {
            var phase = phases.get(i);
            var key = key(phase, counts.merge(phase, 1, Integer::sum));
            var name = stages.get(i).stage().label().line();
            touchpoints.add(new Draft.Touchpoint(key, name.isEmpty() ? key : name, phase, waves.weeks(stages.get(i))));
        }
        return new Draft(
                language.lexicon().language(),
                earliest(start, waves.all()),
                waves.allGroups(),
                waves.all(),
                touchpoints);
    }

    private static String key(Phase phase, int count) {
        if (phase == Phase.PRE_ENROLLMENT) {
            return "pre-rollout-" + count;
        }
        return count == 1 ? phase.word() : phase.word() + "-" + count;
    }

    private static YearMonth earliest(YearMonth start, List<Draft.Wave> waves) {
        return waves.stream()
                .map(Draft.Wave::month)
                .filter(start::isAfter)
                .min(YearMonth::compareTo)
                .orElse(start);
    }
}
