package dev.muster.plan.importing;

import dev.muster.plan.Phase;
import dev.muster.plan.WeekOfMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SequencedMap;

/** What a timetable says of a plan. */
record Draft(Locale language, YearMonth start, List<Group> groups, List<Wave> waves, List<Touchpoint> touchpoints) {

    record Group(String key, String name, OptionalInt people) {}

    /** Without groups it is a wave for everybody. */
    record Wave(String key, YearMonth month, List<String> groups) {
        boolean isForEverybody() {
            return groups.isEmpty();
        }
    }

    record Touchpoint(String key, String name, Phase phase, SequencedMap<String, WeekOfMonth> weeks) {}
}
