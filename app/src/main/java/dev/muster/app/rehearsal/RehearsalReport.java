package dev.muster.app.rehearsal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.delivery.Counts;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rehearsal found; {@code estimatedMinutes} is the sending time at the platforms' limits, all occasions together. */
public record RehearsalReport(
        int people,
        int occasions,
        Deliveries deliveries,
        int enrolled,
        int answered,
        int tickets,
        int booked,
        List<Unreachable> unreachable,
        double estimatedMinutes,
        Received received,
        List<Day> calendar,
        List<Collision> collisions,
        List<Wait> held) {

    public RehearsalReport {
        unreachable = List.copyOf(unreachable);
        calendar = List.copyOf(calendar);
        collisions = List.copyOf(collisions);
        held = List.copyOf(held);
    }

    /** How many deliveries came to which end. */
    public record Deliveries(int sent, int failed, int skipped, int cancelled, int inDoubt, int pending) {
        static Deliveries of(Counts counts) {
            return new Deliveries(
                    counts.sent(),
                    counts.failed(),
                    counts.skipped(),
                    counts.cancelled(),
                    counts.inDoubt(),
                    counts.pending());
        }
    }

    public record Unreachable(String person, String reason) {}

    /** What the platforms saw, answers to people included; {@code twice} counts deliveries that arrived more than once. */
    public record Received(long messages, int twice) {}

    /** {@code arrived} is how many it reached on which day, each by their own calendar. */
    public record Day(
            String at, String touchpoint, String wave, Deliveries deliveries, SortedMap<LocalDate, Integer> arrived) {

        private String days() {
            return arrived.entrySet().stream()
                    .map(day -> "%s %s: %d"
                            .formatted(
                                    day.getKey().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                                    day.getKey(),
                                    day.getValue()))
                    .collect(Collectors.joining(", "));
        }
    }

    /** Two occasions that some people hear in the same week. */
    public record Collision(String week, String first, String second, int people) {}

    /** An occasion that a gate held: with the figures when it began, and how it ended. */
    public record Wait(String occasion, String from, String until, String figures, String end) {}

    /** Every delivery came to an end, and none came twice. */
    @JsonIgnore
    public boolean isAccountedFor() {
        return deliveries.pending() == 0 && received.twice() == 0;
    }

    public String text() {
        return Stream.of(
                        Stream.of("%d people, %d occasions".formatted(people, occasions)),
                        calendar.stream().map(RehearsalReport::line),
                        Stream.of(together(), way(), time()),
                        collisions.stream().map(RehearsalReport::line),
                        held.stream().map(RehearsalReport::line),
                        Stream.of("%d people were not reached every time".formatted(unreachable.size())),
                        byReason().entrySet().stream()
                                .map(reason ->
                                        "  %s: %s".formatted(reason.getKey(), String.join(", ", reason.getValue()))))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(Day day) {
        return "  %s  %-20s %-12s %5d sent %4d failed %4d skipped %3d in doubt  %s"
                .formatted(
                        day.at(),
                        day.touchpoint(),
                        day.wave(),
                        day.deliveries().sent(),
                        day.deliveries().failed(),
                        day.deliveries().skipped(),
                        day.deliveries().inDoubt(),
                        day.days());
    }

    private static String line(Collision collision) {
        return "Week of %s: %d people hear %s, then %s"
                .formatted(collision.week(), collision.people(), collision.first(), collision.second());
    }

    private static String line(Wait wait) {
        return "Held by its gate from %s to %s, then %s: %s %s"
                .formatted(wait.from(), wait.until(), wait.end(), wait.occasion(), wait.figures());
    }

    private String together() {
        return "Together %d sent, %d failed, %d skipped, %d cancelled, %d in doubt, %d pending; %d arrived twice"
                .formatted(
                        deliveries.sent(),
                        deliveries.failed(),
                        deliveries.skipped(),
                        deliveries.cancelled(),
                        deliveries.inDoubt(),
                        deliveries.pending(),
                        received.twice());
    }

    private String way() {
        return "%d enrolled, %d answered the survey, %d tickets, %d booked a time"
                .formatted(enrolled, answered, tickets, booked);
    }

    private String time() {
        return "%.1f minutes of sending at the platforms' limits".formatted(estimatedMinutes);
    }

    private Map<String, List<String>> byReason() {
        return unreachable.stream()
                .collect(Collectors.groupingBy(
                        Unreachable::reason,
                        TreeMap::new,
                        Collectors.mapping(Unreachable::person, Collectors.toList())));
    }
}
