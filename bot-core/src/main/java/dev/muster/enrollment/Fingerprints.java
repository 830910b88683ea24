package dev.muster.enrollment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Very many names, of which it can be told whether one was among them: eight bytes each, whatever their length. */
final class Fingerprints {

    private long[] prints = new long[1_024];
    private int size;
    private boolean sorted;

    void add(String name) {
        if (size == prints.length) {
            prints = Arrays.copyOf(prints, size * 2);
        }
        prints[size++] = print(name);
        sorted = false;
    }

    int size() {
        return size;
    }

    boolean contains(String name) {
        if (!sorted) {
            Arrays.sort(prints, 0, size);
            sorted = true;
        }
        return Arrays.binarySearch(prints, 0, size, print(name)) >= 0;
    }

    /** Among 200,000 names two share one about once in a billion cases; all it does then is hide that one of them is gone. */
    private static long print(String name) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
    }
}
