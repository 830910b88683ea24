package dev.muster.plan;

import java.util.Set;

/** What a message may leave open in double braces, for each recipient to be filled in. */
public final class Placeholder {

    public static final String FIRST_NAME = "first-name";
    public static final String GROUP = "group";
    public static final String ENROLLMENT_WEEK = "enrollment-week";
    public static final String PRODUCT = "product";
    public static final String ORGANISATION = "organisation";
    public static final String SUPPORT_CONTACT = "support-contact";

    public static final String DEADLINE = "deadline";
    public static final String DAYS_LEFT = "days-left";
    public static final String THEN = "then";

    /** What only a plan with reminders can fill in. */
    public static final Set<String> OF_NUDGES = Set.of(DEADLINE, DAYS_LEFT, THEN);

    public static final Set<String> ALL =
            Set.of(FIRST_NAME, GROUP, ENROLLMENT_WEEK, PRODUCT, ORGANISATION, SUPPORT_CONTACT);

    private Placeholder() {}
}
