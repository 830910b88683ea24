package dev.muster.teams;

/** An inbound request that is turned away, with the status and the words the caller gets. */
final class Denied extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    Denied(int status, String why) {
        super(why, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
