package dev.muster.slack;

/** A request that is signed by Slack and still says nothing we can read; the message is for whoever sent it. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String words) {
        super(words);
    }

    Unreadable(String words, Throwable cause) {
        super(words, cause);
    }
}
