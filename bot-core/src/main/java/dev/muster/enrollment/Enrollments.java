package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import java.util.Map;

/** The enrollment of every person of a plan; who was never saved is waiting. */
public interface Enrollments {

    Enrollment of(String plan, PersonId person);

    void save(String plan, PersonId person, Enrollment enrollment);

    /** How many people of a plan stand in each saved state, by the state's simple name in lower case. */
    Map<String, Integer> counts(String plan);
}
