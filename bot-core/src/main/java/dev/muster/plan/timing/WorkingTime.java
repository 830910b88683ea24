package dev.muster.plan.timing;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** On which days of the week, and in which parts of such a day, people may be messaged. */
public record WorkingTime(Set<DayOfWeek> week, Span hours, List<Span> quiet) {

    /** Monday to Friday, nine to five. */
    public static final WorkingTime USUAL =
            new WorkingTime(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), new Span(9 * 60, 17 * 60), List.of());

    public WorkingTime {
        week = Set.copyOf(week);
        quiet = List.copyOf(quiet);
    }

    /** The parts of a working day that are neither before or after work nor quiet. */
    public List<Span> open() {
        return hours.without(quiet);
    }
}
