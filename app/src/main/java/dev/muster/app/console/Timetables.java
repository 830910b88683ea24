package dev.muster.app.console;

import dev.muster.delivery.PushId;
import dev.muster.plan.Occasion;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The plan's timetable as a table on a page: months across, touchpoints down, in every cell what became of it. */
final class Timetables {

    private final Rollout rollout;
    private final Naming naming;
    private final Pushing pushing;
    private final Progresses progresses;
    private final InstantSource clock;

    Timetables(Rollout rollout, Pushing pushing, Progresses progresses, InstantSource clock) {
        this.rollout = rollout;
        this.naming = new Naming(rollout);
        this.pushing = pushing;
        this.progresses = progresses;
        this.clock = clock;
    }

    record Table(List<String> months, List<Row> rows, boolean paused, String now) {}

    record Row(String touchpoint, String phase, List<Slot> slots) {}

    /** A month of a touchpoint; several waves may share it. */
    record Slot(List<Entry> entries) {}

    /** {@code name} is the occasion's, and leads to its page. */
    record Entry(String name, String groups, String week, String when, String state, Standing standing) {

        /** For the part of the page that changes. */
        public String id() {
            return "live-" + name.replace('/', '-');
        }
    }

    Table now() {
        List<Cell> cells = pushing.cells();
        Map<PushId, Progress> running = progresses.unfinished().stream()
                .collect(Collectors.toMap(progress -> progress.push().id(), Function.identity()));
        List<YearMonth> months = cells.stream()
                .map(cell -> YearMonth.from(cell.occasion().from()))
                .distinct()
                .sorted()
                .toList();
        return new Table(
                months.stream().map(Timetables::label).toList(),
                rollout.plan().schedule().touchpoints().stream()
                        .map(touchpoint -> row(touchpoint, months, cells, running))
                        .toList(),
                pushing.isPaused(),
                naming.time(clock.instant()));
    }

    /** The next occasion that nobody has started. */
    Optional<Occasion> next() {
        return pushing.cells().stream()
                .filter(cell -> cell.push().isEmpty())
                .map(Cell::occasion)
                .findFirst();
    }

    private Row row(Touchpoint touchpoint, List<YearMonth> months, List<Cell> cells, Map<PushId, Progress> running) {
        return new Row(
                touchpoint.name().in(Naming.LANGUAGE),
                touchpoint.phase().word(),
                months.stream()
                        .map(month -> new Slot(cells.stream()
                                .filter(cell -> cell.occasion().touchpoint().equals(touchpoint))
                                .filter(cell ->
                                        YearMonth.from(cell.occasion().from()).equals(month))
                                .map(cell -> entry(cell, running))
                                .toList()))
                        .toList());
    }

    private Entry entry(Cell cell, Map<PushId, Progress> running) {
        Occasion occasion = cell.occasion();
        return new Entry(
                Rollout.nameOf(occasion),
                naming.groups(occasion.wave()),
                Naming.week(occasion.from(), occasion.to()),
                naming.time(occasion.at()),
                cell.state().name().toLowerCase(Locale.ROOT),
                cell.push()
                        .flatMap(push -> Optional.ofNullable(running.get(push.id())))
                        .map(progress -> Standing.of(progress, Naming.target(occasion), naming.spoken()))
                        .orElseGet(() -> Standing.of(cell.counts())));
    }

    private static String label(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Naming.LANGUAGE) + " " + month.getYear();
    }
}
