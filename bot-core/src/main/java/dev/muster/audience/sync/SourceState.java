package dev.muster.audience.sync;

import dev.muster.audience.Directory.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a source stands: up to where it was read, when it was last tried, last taken over, last read wholly, and what came of it. */
public record SourceState(
        String source,
        Position position,
        Instant at,
        Optional<Instant> synced,
        Optional<Instant> whole,
        Result result) {

    /** What came of the last try. */
    public sealed interface Result {

        /** How many mail addresses something else was said of, and what that did to the people. */
        record Taken(int changed, int joined, int left) implements Result {}

        /** It could not be read to the end; {@code why} names the remedy. */
        record Unavailable(String why) implements Result {}

        /** So many would be gone at once that an admin has to say whether it is true. */
        record Doubtful(int before, int gone, List<String> some) implements Result {
            public Doubtful {
                some = List.copyOf(some);
            }
        }

        /** An admin said that so many are gone; the next reading may take them away. */
        record Believed(int gone, String by) implements Result {}
    }

    SourceState tried(Instant now, Result came) {
        return new SourceState(source, position, now, synced, whole, came);
    }

    SourceState taken(Position until, boolean wholly, Instant now, Result.Taken came) {
        return new SourceState(source, until, now, Optional.of(now), wholly ? Optional.of(now) : whole, came);
    }

    static SourceState unknown(String source) {
        return new SourceState(
                source, Position.START, Instant.EPOCH, Optional.empty(), Optional.empty(), new Result.Taken(0, 0, 0));
    }
}
