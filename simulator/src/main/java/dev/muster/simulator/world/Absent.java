package dev.muster.simulator.world;

/** Somebody reached for a thing that is not there; the message says which, in words for people. */
public final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Absent(String words) {
        super(words, null, false, false);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
