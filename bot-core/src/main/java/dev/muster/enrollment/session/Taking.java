package dev.muster.enrollment.session;

/** What came of wanting a slot. */
public sealed interface Taking {

    /** {@code moved} where the person had another time before. */
    record Taken(Booking booking, boolean moved) implements Taking {}

    /** The person has this very time already; nothing changed. */
    record Had(Booking booking) implements Taking {}

    /** All places are taken, or others have waited for longer. */
    record Full() implements Taking {}

    /** There is no such time, or it is too late for it. */
    record Closed() implements Taking {}
}
