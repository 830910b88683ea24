package dev.muster.delivery;

import java.time.Instant;

/** From when and until when, that instant excluded, a delivery may leave. */
public record Window(Instant from, Instant until) {

    /** For whatever may leave at any time. */
    public static final Window ALWAYS = new Window(Instant.MIN, Instant.MAX);

    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window ends after it begins, not from " + from + " until " + until);
        }
    }

    /** Begun, whenever that was. */
    public static Window until(Instant until) {
        return new Window(Instant.MIN, until);
    }

    public boolean isAlways() {
        return equals(ALWAYS);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(from) && !isOver(now);
    }
}
