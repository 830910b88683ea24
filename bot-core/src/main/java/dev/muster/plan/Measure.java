package dev.muster.plan;

/** A figure of the rollout that a gate can ask for. */
public sealed interface Measure {

    /** How many percent of those whom a touchpoint was for have got it. */
    record Delivered(TouchpointKey touchpoint) implements Measure {}

    /** How many percent of the people are enrolled. */
    record Enrolled(Whom whom) implements Measure {}

    /** The mean of the scores that the survey's question for satisfaction got, from 1 to 5. */
    record Satisfaction(Whom whom) implements Measure {}

    /** How many questions wait for a person. */
    record OpenTickets(Whom whom) implements Measure {}

    /** Over whom a figure is taken, as seen from the wave that wants to pass. */
    sealed interface Whom {

        /** The wave that wants to pass. */
        record ThisWave() implements Whom {}

        /** The wave that hears the same touchpoint last before it; for the first one there is none. */
        record PreviousWave() implements Whom {}

        record Everybody() implements Whom {}

        record Named(WaveKey wave) implements Whom {}
    }
}
