package dev.muster.simulator;

/** The process was asked for something it can't do; the message says what to change. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String words) {
        super(words, null, false, false);
    }
}
