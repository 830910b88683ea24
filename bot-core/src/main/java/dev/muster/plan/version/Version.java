package dev.muster.plan.version;

import java.time.Instant;

/** A plan as it came into force, which never changes any more: what was new about it, and who made it when. */
public record Version(String plan, int number, Change change, Made made) {

    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("versions are counted from 1");
        }
    }

    /** What made the version. */
    public sealed interface Change {

        /** The plan's file was another one at a start; {@code text} is all of it. */
        record Filed(String text) implements Change {}

        record Amended(Amendment amendment) implements Change {}
    }

    /** By an admin's mail address, or by {@link #FILE}. */
    public record Made(String by, Instant at) {

        public static final String FILE = "file";
    }
}
