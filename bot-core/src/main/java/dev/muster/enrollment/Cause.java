package dev.muster.enrollment;

import dev.muster.audience.PersonId;

/** Why somebody's enrollment moved: through what, by whom where it was a person, and in which words. */
public record Cause(Source source, String by, String because) {

    /** Through what. */
    public enum Source {
        /** A message that reached the person. */
        MESSAGE,
        PERSON,
        DEVICE_MANAGER,
        ADMIN,
        /** A time that had come. */
        CLOCK
    }

    public static final Cause MESSAGE = new Cause(Source.MESSAGE, "", "");
    public static final Cause CLOCK = new Cause(Source.CLOCK, "", "");

    public static Cause person(PersonId person) {
        return new Cause(Source.PERSON, person.value(), "");
    }

    public static Cause deviceManager(String name) {
        return new Cause(Source.DEVICE_MANAGER, name, "");
    }

    public static Cause admin(PersonId admin, String because) {
        return new Cause(Source.ADMIN, admin.value(), because);
    }
}
