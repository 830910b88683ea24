package dev.muster.plan.shift;

import dev.muster.plan.Occasion;
import dev.muster.plan.Wave;
import java.time.YearMonth;

/** Whether a wave can be moved so, and what that would do. */
public sealed interface Shiftable {

    record Possible(Shift shift) implements Shiftable {}

    /** Everything of the wave was begun already. */
    record NothingLeft(Wave wave) implements Shiftable {}

    record NotMoved(Wave wave) implements Shiftable {}

    record TooFar(int mostWeeks) implements Shiftable {}

    record NoSuchWeek(Occasion occasion, YearMonth month, int weeks) implements Shiftable {}

    /** The occasion would have been due before now; so many weeks later than it is planned is the soonest. */
    record InThePast(Occasion would, int soonestWeeks) implements Shiftable {}
}
