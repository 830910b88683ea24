package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollment.Enrolled;
import dev.muster.enrollment.Enrollment.Evidence;
import dev.muster.enrollment.Enrollment.Invited;
import dev.muster.enrollment.Enrollment.Started;
import dev.muster.enrollment.Enrollment.Waiting;
import dev.muster.enrollment.Enrollments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Enrollments} promises. */
public abstract class EnrollmentsContract {

    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final PersonId BEN = PersonId.of("ben@example.com");
    private static final PersonId CEM = PersonId.of("cem@example.com");
    private static final Instant AT = Instant.parse("2026-07-06T08:00:00.123Z");

    protected abstract Enrollments enrollments();

    @Test
    void takesEverybodyAsWaitingAtFirst() {
        assertThat(enrollments().of("intune", ADA)).isEqualTo(new Waiting());
        assertThat(enrollments().counts("intune")).isEmpty();
    }

    @Test
    void remembersEveryState() {
        for (Enrollment state : List.of(
                new Waiting(),
                new Invited(AT),
                new Started(AT),
                new Enrolled(AT, Evidence.PERSON),
                new Enrolled(AT.plusSeconds(1), Evidence.ADMIN))) {
            enrollments().save("intune", ADA, state);
            assertThat(enrollments().of("intune", ADA)).isEqualTo(state);
        }
    }

    @Test
    void countsPeopleByState() {
        enrollments().save("intune", ADA, new Invited(AT));
        enrollments().save("intune", ADA, new Enrolled(AT, Evidence.PERSON));
        enrollments().save("intune", BEN, new Enrolled(AT, Evidence.ADMIN));
        enrollments().save("intune", CEM, new Started(AT));
        assertThat(enrollments().counts("intune")).isEqualTo(Map.of("enrolled", 2, "started", 1));
    }

    @Test
    void keepsPlansApart() {
        enrollments().save("intune", ADA, new Invited(AT));
        assertThat(enrollments().of("passkeys", ADA)).isEqualTo(new Waiting());
        assertThat(enrollments().counts("passkeys")).isEmpty();
    }
}
