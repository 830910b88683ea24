package dev.muster.store;

/** How far a database server had come: the server's own id, and its position in the log of all its changes. */
public record Footprint(String cluster, long position) {

    /** What is behind it on the same server, or on another one, is a copy of an earlier time. */
    public boolean isBehind(Footprint seen) {
        return !cluster.equals(seen.cluster) || position < seen.position;
    }
}
