package dev.muster.delivery;

/** How many deliveries of a push are still to come, and how many came to which end. */
public record Counts(int pending, int sent, int failed, int skipped, int cancelled, int inDoubt) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public int total() {
        return pending + sent + failed + skipped + cancelled + inDoubt;
    }

    public Counts plus(Counts other) {
        return new Counts(
                pending + other.pending,
                sent + other.sent,
                failed + other.failed,
                skipped + other.skipped,
                cancelled + other.cancelled,
                inDoubt + other.inDoubt);
    }
}
