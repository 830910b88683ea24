package dev.muster.plan.reading;

/** A mistake in a file: where it stands, what is wrong, and what to do. */
public record Problem(String source, int line, int column, String reason, String remedy) {

    @Override
    public String toString() {
        return "%s:%d:%d: %s %s".formatted(source, line, column, reason, remedy);
    }
}
