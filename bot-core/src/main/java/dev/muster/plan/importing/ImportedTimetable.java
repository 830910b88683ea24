package dev.muster.plan.importing;

import java.util.List;

/** What came of importing a timetable. */
public sealed interface ImportedTimetable {

    /** The text of a plan, and every reading in it that was inferred. */
    record Imported(String yaml, List<Note> notes) implements ImportedTimetable {
        public Imported {
            notes = List.copyOf(notes);
        }
    }

    /** No plan, because these cells were not understood. */
    record NotUnderstood(List<CellProblem> problems) implements ImportedTimetable {
        public NotUnderstood {
            problems = List.copyOf(problems);
        }
    }
}
