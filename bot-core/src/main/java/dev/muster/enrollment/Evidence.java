package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import java.time.Instant;
import java.util.Optional;

/** From where it is known that somebody has enrolled. */
public sealed interface Evidence {

    Instant at();

    /** Whether it is more than the person's own word, and still holds. */
    boolean confirms();

    /** The same was known before. */
    boolean repeats(Evidence earlier);

    /** It is newer word of the same thing. */
    boolean replaces(Evidence earlier);

    /** The device manager no longer holds the device. */
    default Evidence without(String device, Instant now) {
        return this;
    }

    /** The person says so; nobody else has confirmed it. */
    record Said(Instant at) implements Evidence {
        @Override
        public boolean confirms() {
            return false;
        }

        @Override
        public boolean repeats(Evidence earlier) {
            return earlier instanceof Said;
        }

        @Override
        public boolean replaces(Evidence earlier) {
            return false;
        }
    }

    /** An admin says so. */
    record Marked(Instant at, PersonId by, String because) implements Evidence {
        @Override
        public boolean confirms() {
            return true;
        }

        @Override
        public boolean repeats(Evidence earlier) {
            return earlier instanceof Marked;
        }

        @Override
        public boolean replaces(Evidence earlier) {
            return false;
        }
    }

    /** The device manager holds it, or did until it was {@code gone}. */
    record Device(String id, String name, String system, Instant at, Optional<Instant> gone) implements Evidence {

        static Device of(ManagedDevice device) {
            return new Device(device.id(), device.name(), device.system(), device.enrolledAt(), Optional.empty());
        }

        @Override
        public boolean confirms() {
            return gone.isEmpty();
        }

        @Override
        public boolean repeats(Evidence earlier) {
            return replaces(earlier) && earlier.confirms();
        }

        @Override
        public boolean replaces(Evidence earlier) {
            return earlier instanceof Device other && other.id().equals(id);
        }

        @Override
        public Evidence without(String device, Instant now) {
            return id.equals(device) && gone.isEmpty() ? new Device(id, name, system, at, Optional.of(now)) : this;
        }
    }
}
