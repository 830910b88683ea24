package dev.muster.plan.ical;

/** An event that does not say clearly which days it means. */
final class BadEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CalendarFile.Problem problem;

    BadEvent(ContentLine line, String reason) {
        this(line.number(), reason, "Take the event out of the file, or write its days as entries of `holidays`.");
    }

    private BadEvent(int line, String reason, String remedy) {
        super(reason);
        problem = new CalendarFile.Problem(line, reason, remedy);
    }

    CalendarFile.Problem problem() {
        return problem;
    }
}
