package dev.muster.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.Enrollment.Blocked;
import dev.muster.enrollment.Enrollment.Deferred;
import dev.muster.enrollment.Enrollment.Enrolled;
import dev.muster.enrollment.Enrollment.Exempt;
import dev.muster.enrollment.Enrollment.Invited;
import dev.muster.enrollment.Enrollment.Started;
import dev.muster.enrollment.Enrollment.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

    private static final Instant FIRST = Instant.parse("2026-07-06T08:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);
    private static final Instant MONDAY = FIRST.plusSeconds(604_800);
    private static final PersonId ROOT = PersonId.of("root@example.com");
    private static final Evidence SAID = new Evidence.Said(FIRST);
    private static final Evidence PHONE = device("phone");

    @Test
    void leadsFromWaitingToEnrolled() {
        Enrollment waiting = new Waiting();
        assertThat(waiting.invited(FIRST)).isEqualTo(new Invited(FIRST));
        assertThat(waiting.invited(FIRST).started(LATER)).isEqualTo(new Started(LATER));
        assertThat(waiting.started(FIRST).enrolled(SAID)).isEqualTo(new Enrolled(FIRST, List.of(SAID)));
    }

    @Test
    void neverLeadsBack() {
        assertThat(new Invited(FIRST).invited(LATER)).isEqualTo(new Invited(FIRST));
        assertThat(new Started(FIRST).invited(LATER)).isEqualTo(new Started(FIRST));
        assertThat(new Started(FIRST).started(LATER)).isEqualTo(new Started(FIRST));
        Enrollment enrolled = new Waiting().enrolled(SAID);
        assertThat(enrolled.invited(LATER)).isSameAs(enrolled);
        assertThat(enrolled.started(LATER)).isSameAs(enrolled);
        assertThat(enrolled.deferred(LATER, MONDAY)).isSameAs(enrolled);
    }

    @Test
    void countsHowOftenItWasPutOffAndGoesOnWhereItWas() {
        Enrollment once = new Invited(FIRST).deferred(LATER, MONDAY);
        assertThat(once).isEqualTo(new Deferred(LATER, MONDAY, 1, false));
        assertThat(once.resumed(LATER)).isSameAs(once);
        Enrollment again = once.resumed(MONDAY);
        assertThat(again).isEqualTo(new Invited(MONDAY, 1));
        assertThat(again.started(MONDAY).deferred(MONDAY, MONDAY.plusSeconds(9)).resumed(MONDAY.plusSeconds(9)))
                .isEqualTo(new Started(MONDAY.plusSeconds(9), 2));
    }

    @Test
    void isPutOffByNobodyWhoWasNotInvited() {
        for (Enrollment state : List.of(new Waiting(), new Blocked(FIRST, "old"), new Exempt(FIRST, ROOT, "leave"))) {
            assertThat(state.deferred(LATER, MONDAY)).isSameAs(state);
        }
    }

    @Test
    void isConfirmedByTheDeviceManagerOrAnAdminAndNotByThePerson() {
        Enrolled said = enrolled(SAID);
        assertThat(said.confirmed()).isFalse();
        assertThat(((Enrolled) said.enrolled(PHONE)).confirmed()).isTrue();
        assertThat(enrolled(new Evidence.Marked(FIRST, ROOT, "seen")).confirmed())
                .isTrue();
    }

    @Test
    void keepsEveryPieceOfEvidenceOnce() {
        Enrollment both = enrolled(SAID).enrolled(PHONE);
        assertThat(both).isEqualTo(new Enrolled(FIRST, List.of(SAID, PHONE)));
        assertThat(both.enrolled(new Evidence.Said(LATER))).isSameAs(both);
        assertThat(both.enrolled(PHONE)).isSameAs(both);
        assertThat(both.enrolled(device("laptop")))
                .isEqualTo(new Enrolled(FIRST, List.of(SAID, PHONE, device("laptop"))));
    }

    @Test
    void isRetiredWhenTheLastDeviceIsGoneAndCountsAgainWhenItIsBack() {
        Enrolled two = (Enrolled) enrolled(PHONE).enrolled(device("laptop"));
        Enrolled one = (Enrolled) two.without("phone", LATER);
        assertThat(one.retired()).isFalse();
        Enrolled none = (Enrolled) one.without("laptop", LATER);
        assertThat(none.retired()).isTrue();
        assertThat(none.without("laptop", MONDAY)).isEqualTo(none);
        assertThat(((Enrolled) none.enrolled(device("laptop"))).retired()).isFalse();
        assertThat(enrolled(SAID).retired()).isFalse();
    }

    @Test
    void isBlockedOrExemptUnlessTheEnrollmentIsConfirmed() {
        assertThat(new Invited(FIRST).blocked(LATER, "old")).isEqualTo(new Blocked(LATER, "old"));
        assertThat(enrolled(SAID).exempt(LATER, ROOT, "leave")).isEqualTo(new Exempt(LATER, ROOT, "leave"));
        assertThat(enrolled(PHONE).blocked(LATER, "old")).isEqualTo(enrolled(PHONE));
        assertThat(enrolled(PHONE).exempt(LATER, ROOT, "leave")).isEqualTo(enrolled(PHONE));
    }

    @Test
    void isBlockedUntilThePersonGoesOn() {
        assertThat(new Blocked(FIRST, "old").started(LATER)).isEqualTo(new Started(LATER));
    }

    private static Enrolled enrolled(Evidence evidence) {
        return (Enrolled) new Waiting().enrolled(evidence);
    }

    private static Evidence.Device device(String id) {
        return new Evidence.Device(id, "Ada’s " + id, "iOS", FIRST, Optional.empty());
    }
}
