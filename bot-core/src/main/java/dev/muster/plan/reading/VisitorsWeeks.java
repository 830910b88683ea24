package dev.muster.plan.reading;

import dev.muster.plan.Group;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Schedule;
import dev.muster.plan.Session.Visitors;
import dev.muster.plan.Wave;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Finds out from when on it is the turn of those for whom a session is. */
final class VisitorsWeeks {

    private VisitorsWeeks() {}

    /** The first day of the month in which the first of them move. */
    static LocalDate firstDay(Schedule schedule, Optional<Visitors> visitors) {
        List<GroupKey> groups = visitors.map(whom -> groups(schedule, whom)).orElse(List.of());
        return schedule.waves().stream()
                .filter(wave -> wave.groups().stream().anyMatch(groups::contains))
                .map(Wave::month)
                .min(YearMonth::compareTo)
                .orElse(schedule.start())
                .atDay(1);
    }

    private static List<GroupKey> groups(Schedule schedule, Visitors visitors) {
        return switch (visitors) {
            case Visitors.Members(List<GroupKey> members) -> members;
            case Visitors.Enrolling(var approach) ->
                schedule.groups().stream()
                        .filter(group -> group.approach() == approach)
                        .map(Group::key)
                        .toList();
        };
    }
}
