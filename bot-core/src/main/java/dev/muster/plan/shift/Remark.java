package dev.muster.plan.shift;

import dev.muster.plan.Occasion;

/** What an admin should know before a wave is moved. */
public sealed interface Remark {

    /** Some people hear the other one in the same week. */
    record SameWeek(Occasion moved, Occasion other) implements Remark {}

    /** The later one of the plan would not go out later, since the plan fixes their times. */
    record OutOfOrder(Occasion earlier, Occasion later) implements Remark {}

    /** The wave has heard it already; where it names a week, that is the old one. */
    record AlreadyTold(Occasion told) implements Remark {}

    /** A wave that comes after this one in the plan would now hear the touchpoint before it. */
    record Overtaken(Occasion moved, Occasion other) implements Remark {}
}
