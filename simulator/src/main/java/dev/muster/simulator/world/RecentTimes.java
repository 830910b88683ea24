package dev.muster.simulator.world;

import java.time.Instant;

/** Times in the order they came, kept in a ring that grows: cheap enough for one per conversation. */
final class RecentTimes {
    private long[] ring = new long[2];
    private int first;
    private int size;

    /** Nanoseconds since 1970. */
    static long of(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(long time) {
        if (size == ring.length) {
            grow();
        }
        ring[(first + size) % ring.length] = time;
        size++;
    }

    private void grow() {
        var larger = new long[2 * ring.length];
        for (int i = 0; i < size; i++) {
            larger[i] = ring[(first + i) % ring.length];
        }
        ring = larger;
        first = 0;
    }

    /** Forgets this time and what came before. */
    void forgetUntil(long time) {
        while (size > 0 && ring[first] <= time) {
            first = (first + 1) % ring.length;
            size--;
        }
    }

    /** The n-th newest, counted from 1. */
    long newest(int n) {
        return ring[(first + size - n) % ring.length];
    }
}
