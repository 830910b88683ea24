package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import java.util.Collection;
import java.util.Map;

/** The enrollment of every person of a plan; who was never saved is waiting. */
public interface Enrollments {

    Enrollment of(String plan, PersonId person);

    void save(String plan, PersonId person, Enrollment enrollment);

    /** Of each of the given people. */
    Map<PersonId, Enrollment> of(String plan, Collection<PersonId> people);

    void save(String plan, Map<PersonId, Enrollment> enrollments);

    /** How many people of a plan stand in each saved state, by the state's simple name in lower case. */
    Map<String, Integer> counts(String plan);
}
