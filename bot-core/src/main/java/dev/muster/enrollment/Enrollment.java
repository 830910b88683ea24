package dev.muster.enrollment;

import java.time.Instant;

/** One person's way; each state offers only the moves that lead on from it. */
public sealed interface Enrollment {

    /** An enrollment message was sent: it moves those who wait, and nobody else. */
    default Enrollment invited(Instant at) {
        return this;
    }

    /** The person asked how to enroll. */
    default Enrollment started(Instant at) {
        return this;
    }

    /** There is evidence; the first one stays. */
    default Enrollment enrolled(Instant at, Evidence evidence) {
        return new Enrolled(at, evidence);
    }

    /** Not told yet. */
    record Waiting() implements Enrollment {
        @Override
        public Enrollment invited(Instant at) {
            return new Invited(at);
        }

        @Override
        public Enrollment started(Instant at) {
            return new Started(at);
        }
    }

    record Invited(Instant at) implements Enrollment {
        @Override
        public Enrollment started(Instant now) {
            return new Started(now);
        }
    }

    record Started(Instant at) implements Enrollment {}

    record Enrolled(Instant at, Evidence evidence) implements Enrollment {
        @Override
        public Enrollment enrolled(Instant now, Evidence other) {
            return this;
        }
    }

    /** Where we know it from. */
    enum Evidence {
        /** The person says so; nobody else has confirmed it. */
        PERSON,
        ADMIN
    }
}
