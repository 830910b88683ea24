package dev.muster.plan.reading;

import dev.muster.plan.Plan;
import dev.muster.plan.PlanVersion;
import java.util.List;

/** What came of reading a plan. */
public sealed interface PlanReading {

    /** A plan that can be carried out; warnings are worth a look. */
    @SuppressWarnings("AvoidCommonTypeNames") // nobody reads java.lang.Readable into a plan
    record Readable(Plan plan, PlanVersion version, List<Problem> warnings) implements PlanReading {
        public Readable {
            warnings = List.copyOf(warnings);
        }
    }

    /** At least one mistake, in the order of the file. */
    record Unreadable(List<Problem> problems) implements PlanReading {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }
}
