package dev.muster.app.console;

import dev.muster.delivery.Counts;
import dev.muster.plan.Group;
import dev.muster.plan.Occasion;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.Wave;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The plan's timetable as a table on a page: months across, touchpoints down, in every cell what became of it. */
final class Timetables {

    private static final Locale LANGUAGE = Locale.ENGLISH;

    private final Rollout rollout;
    private final Pushing pushing;
    private final InstantSource clock;

    Timetables(Rollout rollout, Pushing pushing, InstantSource clock) {
        this.rollout = rollout;
        this.pushing = pushing;
        this.clock = clock;
    }

    record Table(List<String> months, List<Row> rows, boolean paused, String now) {}

    record Row(String touchpoint, String phase, List<Slot> slots) {}

    /** A month of a touchpoint; several waves may share it. */
    record Slot(List<Entry> entries) {}

    /** {@code percent} is how many of the deliveries have come to an end. */
    record Entry(String groups, String week, String when, String state, Counts counts, int percent) {}

    Table now() {
        List<Cell> cells = pushing.cells();
        List<YearMonth> months = cells.stream()
                .map(cell -> YearMonth.from(cell.occasion().from()))
                .distinct()
                .sorted()
                .toList();
        return new Table(
                months.stream().map(Timetables::label).toList(),
                rollout.plan().schedule().touchpoints().stream()
                        .map(touchpoint -> row(touchpoint, months, cells))
                        .toList(),
                pushing.isPaused(),
                time(clock.instant()));
    }

    /** The next occasion that nobody has started. */
    Optional<Occasion> next() {
        return pushing.cells().stream()
                .filter(cell -> cell.push().isEmpty())
                .map(Cell::occasion)
                .findFirst();
    }

    private Row row(Touchpoint touchpoint, List<YearMonth> months, List<Cell> cells) {
        return new Row(
                touchpoint.name().in(LANGUAGE),
                touchpoint.phase().word(),
                months.stream()
                        .map(month -> new Slot(cells.stream()
                                .filter(cell -> cell.occasion().touchpoint().equals(touchpoint))
                                .filter(cell ->
                                        YearMonth.from(cell.occasion().from()).equals(month))
                                .map(this::entry)
                                .toList()))
                        .toList());
    }

    private Entry entry(Cell cell) {
        Counts counts = cell.counts();
        int ended = counts.total() - counts.pending();
        return new Entry(
                groups(cell.occasion().wave()),
                week(cell.occasion().from(), cell.occasion().to()),
                time(cell.occasion().at()),
                cell.state().name().toLowerCase(Locale.ROOT),
                counts,
                counts.total() == 0 ? 0 : 100 * ended / counts.total());
    }

    private String groups(Wave wave) {
        return wave.reachesEverybody()
                ? "Everybody"
                : wave.groups().stream()
                        .flatMap(key -> rollout.plan().group(key).stream())
                        .map(Group::name)
                        .map(name -> name.in(LANGUAGE))
                        .collect(Collectors.joining(", "));
    }

    private static String week(LocalDate from, LocalDate to) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", LANGUAGE);
        return day.format(from) + " – " + day.format(to);
    }

    private String time(Instant instant) {
        ZoneId zone = rollout.plan().schedule().zone();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(LANGUAGE)
                .format(instant.atZone(zone));
    }

    private static String label(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, LANGUAGE) + " " + month.getYear();
    }
}
