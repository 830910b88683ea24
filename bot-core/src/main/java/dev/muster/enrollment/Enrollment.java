package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One person's way; each state offers only the moves that lead on from it, and stays itself upon all others. */
public sealed interface Enrollment {

    /** An enrollment message was sent: it moves those who wait, and nobody else. */
    default Enrollment invited(Instant at) {
        return this;
    }

    /** The person asked how to enroll. */
    default Enrollment started(Instant at) {
        return this;
    }

    /** Somebody or something says that the person has enrolled. */
    default Enrollment enrolled(Evidence evidence) {
        return new Enrolled(evidence.at(), List.of(evidence));
    }

    /** The person wants to be reminded at another time. */
    default Enrollment deferred(Instant at, Instant until) {
        return this;
    }

    /** The time that the person asked for has come. */
    default Enrollment resumed(Instant at) {
        return this;
    }

    /** Something keeps the person from enrolling. */
    default Enrollment blocked(Instant at, String why) {
        return new Blocked(at, why);
    }

    /** The person need not enroll. */
    default Enrollment exempt(Instant at, PersonId by, String why) {
        return new Exempt(at, by, why);
    }

    /** How often the person put it off so far. */
    default int deferrals() {
        return 0;
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

    record Invited(Instant at, int deferrals) implements Enrollment {

        public Invited(Instant at) {
            this(at, 0);
        }

        @Override
        public Enrollment started(Instant now) {
            return new Started(now, deferrals);
        }

        @Override
        public Enrollment deferred(Instant now, Instant until) {
            return new Deferred(now, until, deferrals + 1, false);
        }
    }

    record Started(Instant at, int deferrals) implements Enrollment {

        public Started(Instant at) {
            this(at, 0);
        }

        @Override
        public Enrollment deferred(Instant now, Instant until) {
            return new Deferred(now, until, deferrals + 1, true);
        }
    }

    /** Asked not to be reminded before {@code until}, {@code deferrals} times by now; {@code hadStarted} is where it goes on. */
    record Deferred(Instant at, Instant until, int deferrals, boolean hadStarted) implements Enrollment {
        @Override
        public Enrollment started(Instant now) {
            return hadStarted ? this : new Deferred(at, until, deferrals, true);
        }

        @Override
        public Enrollment deferred(Instant now, Instant other) {
            return new Deferred(now, other, deferrals + 1, hadStarted);
        }

        @Override
        public Enrollment resumed(Instant now) {
            if (now.isBefore(until)) {
                return this;
            }
            return hadStarted ? new Started(now, deferrals) : new Invited(now, deferrals);
        }
    }

    /** {@code at} is when the first evidence says it happened. */
    record Enrolled(Instant at, List<Evidence> evidence) implements Enrollment {

        public Enrolled {
            evidence = List.copyOf(evidence);
        }

        /** The word of the device manager or of an admin, and not only the person's own. */
        public boolean confirmed() {
            return evidence.stream().anyMatch(Evidence::confirms);
        }

        /** Every device that the device manager once held is gone from it, and nobody says otherwise. */
        public boolean retired() {
            return evidence.stream().anyMatch(Evidence.Device.class::isInstance) && !confirmed();
        }

        /** What is known already changes nothing; a device that was gone and is back counts again. */
        @Override
        public Enrollment enrolled(Evidence more) {
            if (evidence.stream().anyMatch(more::repeats)) {
                return this;
            }
            List<Evidence> all = new ArrayList<>(evidence);
            all.removeIf(more::replaces);
            all.add(more);
            return new Enrolled(at, all);
        }

        /** The device manager no longer holds the device. */
        public Enrollment without(String device, Instant now) {
            return new Enrolled(
                    at, evidence.stream().map(each -> each.without(device, now)).toList());
        }

        /** Those that the device manager held when it was last asked. */
        public Stream<Evidence.Device> devices() {
            return evidence.stream()
                    .filter(Evidence.Device.class::isInstance)
                    .map(Evidence.Device.class::cast)
                    .filter(Evidence::confirms);
        }

        @Override
        public Enrollment blocked(Instant now, String why) {
            return confirmed() ? this : new Blocked(now, why);
        }

        @Override
        public Enrollment exempt(Instant now, PersonId by, String why) {
            return confirmed() ? this : new Exempt(now, by, why);
        }
    }

    record Blocked(Instant at, String why) implements Enrollment {

        /** Who asks how to go on is not kept from it. */
        @Override
        public Enrollment started(Instant now) {
            return new Started(now);
        }
    }

    record Exempt(Instant at, PersonId by, String why) implements Enrollment {}
}
