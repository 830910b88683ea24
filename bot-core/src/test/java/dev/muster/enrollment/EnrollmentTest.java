package dev.muster.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.enrollment.Enrollment.Enrolled;
import dev.muster.enrollment.Enrollment.Evidence;
import dev.muster.enrollment.Enrollment.Invited;
import dev.muster.enrollment.Enrollment.Started;
import dev.muster.enrollment.Enrollment.Waiting;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

    private static final Instant FIRST = Instant.parse("2026-07-06T08:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);

    @Test
    void leadsFromWaitingToEnrolled() {
        Enrollment waiting = new Waiting();
        assertThat(waiting.invited(FIRST)).isEqualTo(new Invited(FIRST));
        assertThat(waiting.invited(FIRST).started(LATER)).isEqualTo(new Started(LATER));
        assertThat(waiting.started(FIRST).enrolled(LATER, Evidence.PERSON))
                .isEqualTo(new Enrolled(LATER, Evidence.PERSON));
        assertThat(waiting.enrolled(FIRST, Evidence.ADMIN)).isEqualTo(new Enrolled(FIRST, Evidence.ADMIN));
    }

    @Test
    void neverLeadsBack() {
        assertThat(new Invited(FIRST).invited(LATER)).isEqualTo(new Invited(FIRST));
        assertThat(new Started(FIRST).invited(LATER)).isEqualTo(new Started(FIRST));
        assertThat(new Started(FIRST).started(LATER)).isEqualTo(new Started(FIRST));
        Enrollment enrolled = new Enrolled(FIRST, Evidence.PERSON);
        assertThat(enrolled.invited(LATER)).isSameAs(enrolled);
        assertThat(enrolled.started(LATER)).isSameAs(enrolled);
    }

    @Test
    void keepsTheFirstEvidence() {
        Enrollment enrolled = new Enrolled(FIRST, Evidence.PERSON);
        assertThat(enrolled.enrolled(LATER, Evidence.ADMIN)).isSameAs(enrolled);
    }
}
