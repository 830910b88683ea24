package dev.muster.app.console;

import dev.muster.delivery.PushId;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Occasion;
import dev.muster.plan.Phase;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.TouchpointKey;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Progresses;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Waiting;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plan's timetable as a table on a page: months across, touchpoints down, in every cell what became of it. */
final class Timetables {

    private final Rollout rollout;
    private final Naming naming;
    private final Pushing pushing;
    private final Progresses progresses;
    private final Gatekeeper gatekeeper;
    private final InstantSource clock;

    Timetables(Rollout rollout, Pushing pushing, Progresses progresses, Gatekeeper gatekeeper, InstantSource clock) {
        this.rollout = rollout;
        this.naming = new Naming(rollout);
        this.pushing = pushing;
        this.progresses = progresses;
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    record Table(List<String> months, List<Row> rows, boolean paused, String now, int version) {}

    record Row(String touchpoint, String phase, List<Slot> slots) {}

    /** A month of a touchpoint; several waves may share it. */
    record Slot(List<Entry> entries) {}

    /** {@code name} is the occasion's, and leads to its page. */
    record Entry(String name, String groups, Weeks weeks, String when, String state, boolean held, Standing standing) {

        public String week() {
            return weeks.now();
        }

        public String moved() {
            return weeks.unmoved();
        }

        /** For the part of the page that changes. */
        public String id() {
            return "live-" + name.replace('/', '-');
        }
    }

    /** A wave that is asked to enroll, by its key and by the names of its groups. */
    record Asked(String key, String groups) {}

    List<Asked> asked() {
        return rollout.plan().occasions().stream()
                .filter(occasion -> occasion.touchpoint().phase() == Phase.ENROLLMENT)
                .map(Occasion::wave)
                .distinct()
                .map(wave -> new Asked(wave.key().value(), naming.groups(wave)))
                .toList();
    }

    /** In which week it is, and in which one the file has it, where it was moved. */
    record Weeks(String now, String unmoved) {}

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
                touchpoints(cells)
                        .map(touchpoint -> row(touchpoint, months, cells, running))
                        .toList(),
                pushing.isPaused(),
                naming.time(clock.instant()),
                rollout.inForce().number());
    }

    /** Those of the plan, and below them its reminders. */
    private Stream<Touchpoint> touchpoints(List<Cell> cells) {
        Map<TouchpointKey, Touchpoint> nudges = new LinkedHashMap<>();
        cells.stream()
                .map(Cell::occasion)
                .filter(NudgeCalendar::isNudge)
                .forEach(nudge -> nudges.putIfAbsent(nudge.touchpoint().key(), nudge.touchpoint()));
        return Stream.concat(rollout.plan().schedule().touchpoints().stream(), nudges.values().stream());
    }

    /**
     * When the next occasion begins that nobody has started, or somebody may be messaged who waits for that; what is due and held by a gate
     * needs no other time.
     */
    Optional<Instant> next() {
        Stream<Instant> occasions = pushing.cells().stream()
                .filter(cell -> cell.push().isEmpty())
                .map(Cell::occasion)
                .filter(occasion ->
                        !NudgeCalendar.isNudge(occasion) || !rollout.nudges().isOver(occasion, clock.instant()))
                .filter(occasion -> gatekeeper.held(occasion).isEmpty())
                .limit(1)
                .map(this::begin);
        Stream<Instant> hours = progresses.unfinished().stream()
                .flatMap(progress -> progress.waitsFor().stream())
                .flatMap(waiting -> waiting instanceof Waiting.Hours until ? Stream.of(until.until()) : Stream.empty());
        return Stream.concat(occasions, hours).min(Instant::compareTo);
    }

    /** Never backwards: what is too late already begins now. */
    private Instant begin(Occasion occasion) {
        Instant start = pushing.startOf(occasion);
        Instant now = clock.instant();
        return start.isAfter(now) ? start : now;
    }

    private Row row(Touchpoint touchpoint, List<YearMonth> months, List<Cell> cells, Map<PushId, Progress> running) {
        return new Row(
                touchpoint.name().in(Naming.LANGUAGE),
                touchpoint.phase().word(),
                months.stream()
                        .map(month -> new Slot(cells.stream()
                                .filter(cell ->
                                        cell.occasion().touchpoint().key().equals(touchpoint.key()))
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
                new Weeks(
                        Naming.week(occasion.from(), occasion.to()),
                        rollout.inForce()
                                .unmoved(occasion)
                                .map(from -> Naming.week(from.from(), from.to()))
                                .orElse("")),
                naming.time(occasion.at()),
                cell.state().name().toLowerCase(Locale.ROOT),
                cell.push().isEmpty() && gatekeeper.held(occasion).isPresent(),
                cell.push()
                        .flatMap(push -> Optional.ofNullable(running.get(push.id())))
                        .map(progress -> Standing.of(progress, Naming.target(occasion), naming.spoken()))
                        .orElseGet(() -> Standing.of(cell.counts())));
    }

    private static String label(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Naming.LANGUAGE) + " " + month.getYear();
    }
}
