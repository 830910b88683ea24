package dev.muster.plan.push;

import dev.muster.delivery.Counts;
import dev.muster.plan.Occasion;
import java.util.Optional;

/** A cell of the timetable with what became of it. */
public record Cell(Occasion occasion, Optional<Push> push, Counts counts, boolean held, boolean cancelled) {

    /** Where the cell stands, for colours and words. */
    public enum State {
        PLANNED,
        SENDING,
        PAUSED,
        CANCELLED,
        SENT
    }

    public State state() {
        if (push.isEmpty()) {
            return State.PLANNED;
        }
        if (cancelled) {
            return State.CANCELLED;
        }
        if (counts.pending() == 0) {
            return State.SENT;
        }
        return held ? State.PAUSED : State.SENDING;
    }
}
