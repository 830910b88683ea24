package dev.muster.app.rehearsal;

import dev.muster.app.assembly.Installation;
import dev.muster.app.rehearsal.RehearsalReport.Collision;
import dev.muster.app.rehearsal.RehearsalReport.Day;
import dev.muster.app.rehearsal.RehearsalReport.Received;
import dev.muster.app.rehearsal.RehearsalReport.Unreachable;
import dev.muster.audience.Person;
import dev.muster.conversation.Tickets;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.Line;
import dev.muster.delivery.Rate;
import dev.muster.delivery.Status;
import dev.muster.delivery.Track;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.NotNudged;
import dev.muster.enrollment.session.Bookings;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Cell;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import dev.muster.simulator.Simulator;
import dev.muster.survey.Responses;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads off both sides what came of a rehearsal: our ledger, and what the platforms received. */
final class Findings {

    private static final int PAGE = 1_000;
    private static final Set<Status> NOT_REACHED = Set.of(Status.FAILED, Status.SKIPPED);

    private final Installation installation;
    private final Simulator simulator;
    private final Rollout rollout;
    private final List<Person> people;
    private final List<Cell> cells;
    private final Map<String, List<Line>> lines;
    private final Map<String, ZoneId> zones;

    Findings(Installation installation, Simulator simulator, Rollout rollout, List<Person> people) {
        this.installation = installation;
        this.simulator = simulator;
        this.rollout = rollout;
        this.people = people;
        this.zones = people.stream()
                .collect(Collectors.toMap(
                        person -> person.id().value(), person -> person.speaks().zone()));
        this.cells = installation.part(Pushing.class).cells();
        this.lines = cells.stream()
                .collect(Collectors.toMap(
                        cell -> Rollout.nameOf(cell.occasion()), this::linesOf, (a, _) -> a, TreeMap::new));
    }

    RehearsalReport report(List<RehearsalReport.Wait> held) {
        String plan = rollout.plan().name();
        return new RehearsalReport(
                people.size(),
                rollout.plan().occasions().size(),
                RehearsalReport.Deliveries.of(cells.stream().map(Cell::counts).reduce(Counts.NONE, Counts::plus)),
                installation.part(Enrollments.class).counts(plan).getOrDefault("enrolled", 0),
                installation.part(Responses.class).participation(plan).answered(),
                installation.part(Tickets.class).latest(Integer.MAX_VALUE).size(),
                booked(),
                unreachable(),
                cells.stream().mapToDouble(cell -> minutes(linesOf(cell))).sum(),
                received(),
                cells.stream().map(this::day).toList(),
                collisions(),
                held);
    }

    private int booked() {
        Bookings bookings = installation.part(Bookings.class);
        return rollout.plan().sessions().all().stream()
                .mapToInt(session ->
                        bookings.list(rollout.plan().name(), session.key()).size())
                .sum();
    }

    /** Everybody whom at least one occasion did not reach, with the last reason. */
    private List<Unreachable> unreachable() {
        Map<String, String> reasons = new TreeMap<>();
        cells.forEach(cell -> linesOf(cell).stream()
                .filter(line -> NOT_REACHED.contains(line.status())
                        && !line.reason().equals(Pushing.OTHER_WAVE)
                        && !NotNudged.REASONS.contains(line.reason()))
                .forEach(line -> reasons.put(line.recipient(), line.reason())));
        return reasons.entrySet().stream()
                .map(entry -> new Unreachable(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** As long as the slower platform takes; both are written to at the same time. */
    private static double minutes(List<Line> lines) {
        return lines.stream()
                        .flatMap(line -> line.platform().stream())
                        .collect(Collectors.groupingBy(platform -> platform, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .mapToDouble(sent -> sent.getValue()
                                / Rate.of(Track.sending(sent.getKey())).perSecond())
                        .max()
                        .orElse(0)
                / 60;
    }

    private Received received() {
        var received = simulator.received();
        return new Received(
                received.slack().messages() + received.teams().messages(),
                received.slack().duplicates().size()
                        + received.teams().duplicates().size());
    }

    private Day day(Cell cell) {
        return new Day(
                cell.occasion()
                        .at()
                        .atZone(rollout.plan().schedule().zone())
                        .toLocalDateTime()
                        .toString(),
                cell.occasion().touchpoint().key().value(),
                cell.occasion().wave().key().value(),
                RehearsalReport.Deliveries.of(cell.counts()),
                arrivals(cell));
    }

    /** How many it reached on which day, each by their own calendar. */
    private SortedMap<LocalDate, Integer> arrivals(Cell cell) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        lines.getOrDefault(Rollout.nameOf(cell.occasion()), List.of()).stream()
                .filter(line -> line.status() == Status.SENT)
                .forEach(line -> days.merge(
                        line.at()
                                .atZone(zones.getOrDefault(
                                        line.recipient(),
                                        rollout.plan().schedule().zone()))
                                .toLocalDate(),
                        1,
                        Integer::sum));
        return days;
    }

    /** Pairs of occasions that one person hears in the same week; the plan's order tells which comes first. */
    private List<Collision> collisions() {
        List<Collision> collisions = new ArrayList<>();
        IntStream.range(0, cells.size())
                .forEach(first -> IntStream.range(first + 1, cells.size())
                        .filter(second -> cells.get(first)
                                .occasion()
                                .week()
                                .equals(cells.get(second).occasion().week()))
                        .forEach(second -> collide(
                                cells.get(first).occasion(), cells.get(second).occasion(), collisions)));
        return collisions;
    }

    private void collide(Occasion one, Occasion other, List<Collision> collisions) {
        Set<String> both = recipients(one);
        both.retainAll(recipients(other));
        if (!both.isEmpty()) {
            collisions.add(
                    new Collision(one.from().toString(), Rollout.nameOf(one), Rollout.nameOf(other), both.size()));
        }
    }

    private Set<String> recipients(Occasion occasion) {
        return lines.getOrDefault(Rollout.nameOf(occasion), List.of()).stream()
                .filter(line -> !NotNudged.REASONS.contains(line.reason()))
                .map(Line::recipient)
                .collect(Collectors.toSet());
    }

    private List<Line> linesOf(Cell cell) {
        Deliveries deliveries = installation.part(Deliveries.class);
        List<Line> all = new ArrayList<>();
        List<Line> page = deliveries.lines(rollout.pushOf(cell.occasion()), "", PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = deliveries.lines(
                    rollout.pushOf(cell.occasion()), page.getLast().recipient(), PAGE);
        }
        return all;
    }
}
