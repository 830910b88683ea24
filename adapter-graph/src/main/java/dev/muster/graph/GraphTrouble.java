package dev.muster.graph;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that came to nothing; the message says what went wrong and what to do, for an admin. */
final class GraphTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Duration wait;

    enum Kind {
        /** A repetition of the same call may end otherwise. */
        PASSING,
        /** Only another setting, permission or answer helps. */
        LASTING,
        /** What was asked for is not there. */
        MISSING,
        /** We lack a permission. */
        FORBIDDEN,
        /** A position that Graph no longer goes on from: reading has to begin anew. */
        START_OVER
    }

    private GraphTrouble(Kind kind, @Nullable Duration wait, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.wait = wait;
    }

    static GraphTrouble of(Kind kind, String message, Throwable cause) {
        return new GraphTrouble(kind, null, message, cause);
    }

    static GraphTrouble lasting(String message) {
        return new GraphTrouble(Kind.LASTING, null, message, null);
    }

    static GraphTrouble passing(String message) {
        return new GraphTrouble(Kind.PASSING, null, message, null);
    }

    /** It asks to be left alone for so long. */
    static GraphTrouble throttled(Duration wait, String message, Throwable cause) {
        return new GraphTrouble(Kind.PASSING, wait, message, cause);
    }

    Kind kind() {
        return kind;
    }

    Optional<Duration> asksToWait() {
        return Optional.ofNullable(wait);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
