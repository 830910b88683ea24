package dev.muster.benchmarks.stage;

/** A run that did not come to a result; the message says what was waited for, or what did not start. */
public final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Failed(String message) {
        super(message);
    }

    public Failed(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
