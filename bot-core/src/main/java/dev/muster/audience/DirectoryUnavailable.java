package dev.muster.audience;

/** A directory cannot be read; the message names it, what went wrong and the remedy, for an admin. */
public final class DirectoryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DirectoryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public DirectoryUnavailable(String message) {
        super(message);
    }
}
