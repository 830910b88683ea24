package dev.muster.enrollment;

import dev.muster.audience.Person;
import dev.muster.audience.PersonId;
import dev.muster.plan.NudgeCalendar;
import dev.muster.plan.Occasion;
import dev.muster.plan.Phase;
import dev.muster.plan.push.Exclusions;
import dev.muster.plan.push.Rollout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who need not be asked to enroll, or to be reminded of it, since they have, or for another reason of their own. */
public final class NotNudged implements Exclusions {

    private static final String ENROLLED = "enrolled";
    private static final String EXEMPT = "exempt";
    private static final String DEFERRED = "deferred";
    private static final String CANNOT = "cannot-enroll";
    private static final String NOT_INVITED = "not-invited";

    /** Every word that this gives as a reason. */
    public static final Set<String> REASONS = Set.of(ENROLLED, EXEMPT, DEFERRED, CANNOT, NOT_INVITED);

    private final String plan;
    private final Enrollments enrollments;

    public NotNudged(Rollout rollout, Enrollments enrollments) {
        this.plan = rollout.plan().name();
        this.enrollments = enrollments;
    }

    @Override
    public Map<PersonId, String> among(Occasion occasion, List<Person> people) {
        if (!concerns(occasion)) {
            return Map.of();
        }
        Map<PersonId, String> reasons = new HashMap<>();
        enrollments
                .of(plan, people.stream().map(Person::id).toList())
                .forEach((person, enrollment) ->
                        reason(occasion, enrollment).ifPresent(reason -> reasons.put(person, reason)));
        return reasons;
    }

    /** Occasions that are only for people who have not enrolled. */
    static boolean concerns(Occasion occasion) {
        return occasion.touchpoint().phase() == Phase.ENROLLMENT;
    }

    /** Who has enrolled or need not is asked no more; who was not reached by the asking, or answered it, is not reminded of it. */
    static Optional<String> reason(Occasion occasion, Enrollment enrollment) {
        return switch (enrollment) {
            case Enrollment.Enrolled _ -> Optional.of(ENROLLED);
            case Enrollment.Exempt _ -> Optional.of(EXEMPT);
            case Enrollment.Deferred _ -> reminding(occasion, DEFERRED);
            case Enrollment.Blocked _ -> reminding(occasion, CANNOT);
            case Enrollment.Waiting _ -> reminding(occasion, NOT_INVITED);
            case Enrollment.Invited _, Enrollment.Started _ -> Optional.empty();
        };
    }

    private static Optional<String> reminding(Occasion occasion, String reason) {
        return NudgeCalendar.isNudge(occasion) ? Optional.of(reason) : Optional.empty();
    }
}
