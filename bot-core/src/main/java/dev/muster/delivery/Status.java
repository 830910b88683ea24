package dev.muster.delivery;

/** Where a delivery stands. The last five are ends, and an end is never left. */
public enum Status {
    PENDING,
    CLAIMED,
    SENDING,
    RETRY,
    SENT,
    FAILED,
    SKIPPED,
    CANCELLED,
    IN_DOUBT;

    public boolean isEnd() {
        return compareTo(SENT) >= 0;
    }
}
