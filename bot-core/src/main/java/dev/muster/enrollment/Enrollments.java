package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The enrollment of every person of a plan, and how each came to it; who never moved is waiting. */
public interface Enrollments {

    Enrollment of(String plan, PersonId person);

    /** Of each of the given people. */
    Map<PersonId, Enrollment> of(String plan, Collection<PersonId> people);

    /**
     * Lets each of them take the step, one after the other with whoever else moves the same people; returns those who are elsewhere for it,
     * each move of which is kept.
     */
    List<Move> move(String plan, Collection<PersonId> people, Instant at, Cause cause, Step step);

    /** From where somebody is to where they are next, or to the same. */
    @FunctionalInterface
    interface Step {
        Enrollment next(PersonId person, Enrollment now);
    }

    /** All moves of a person, the oldest first. */
    List<Move> history(String plan, PersonId person);

    /** How many people of a plan stand in each state but the first, by the state's simple name in lower case. */
    Map<String, Integer> counts(String plan);

    /** People who put it off until then or earlier. */
    List<PersonId> deferredUntil(String plan, Instant then, int most);

    /** When the first of those who put it off wants to be reminded. */
    Optional<Instant> nextDeferred(String plan);

    /** People who moved at that time or later, by id, after the given one. */
    List<PersonId> movedSince(String plan, Instant since, Optional<PersonId> after, int most);

    /** People whom the device manager held a device of, by id, after the given one. */
    List<PersonId> withDevices(String plan, Optional<PersonId> after, int most);

    /** In every plan, the person's state and history, for good. */
    void forget(PersonId person);
}
