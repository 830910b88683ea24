package dev.muster.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.Cause;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Enrollment.Blocked;
import dev.muster.enrollment.Enrollment.Deferred;
import dev.muster.enrollment.Enrollment.Enrolled;
import dev.muster.enrollment.Enrollment.Exempt;
import dev.muster.enrollment.Enrollment.Invited;
import dev.muster.enrollment.Enrollment.Started;
import dev.muster.enrollment.Enrollment.Waiting;
import dev.muster.enrollment.Enrollments;
import dev.muster.enrollment.Evidence;
import dev.muster.enrollment.Move;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Enrollments} promises. */
public abstract class EnrollmentsContract {

    private static final PersonId ADA = PersonId.of("ada@example.com");
    private static final PersonId BEN = PersonId.of("ben@example.com");
    private static final PersonId CEM = PersonId.of("cem@example.com");
    private static final Instant AT = Instant.parse("2026-07-06T08:00:00.123Z");
    private static final Evidence PHONE = new Evidence.Device("d1", "Ada’s phone", "iOS", AT, Optional.empty());

    protected abstract Enrollments enrollments();

    @Test
    void takesEverybodyAsWaitingAtFirst() {
        assertThat(enrollments().of("intune", ADA)).isEqualTo(new Waiting());
        assertThat(enrollments().counts("intune")).isEmpty();
        assertThat(enrollments().history("intune", ADA)).isEmpty();
    }

    @Test
    void remembersEveryState() {
        for (Enrollment state : List.of(
                new Invited(AT),
                new Invited(AT, 2),
                new Started(AT),
                new Deferred(AT, AT.plusSeconds(60), 1, true),
                new Blocked(AT, "an old phone\0"),
                new Exempt(AT, BEN, "長假"),
                new Enrolled(AT, List.of(new Evidence.Said(AT))),
                new Enrolled(AT, List.of(PHONE, new Evidence.Marked(AT.plusSeconds(1), BEN, "seen")))
                        .without("d1", AT.plusSeconds(9)),
                new Waiting())) {
            put(ADA, state);
            assertThat(enrollments().of("intune", ADA)).isEqualTo(state);
            assertThat(enrollments().of("intune", List.of(ADA, BEN))).isEqualTo(Map.of(ADA, state, BEN, new Waiting()));
        }
    }

    @Test
    void tellsWhoMovedAndKeepsEachMove() {
        Cause cause = Cause.admin(BEN, "asked for it");
        List<Move> moved = enrollments()
                .move(
                        "intune",
                        List.of(ADA, CEM),
                        AT,
                        cause,
                        (person, now) -> person.equals(ADA) ? now.invited(AT) : now);
        Move move = new Move(ADA, AT, cause, new Waiting(), new Invited(AT));
        assertThat(moved).containsExactly(move);
        put(ADA, new Started(AT.plusSeconds(5)));
        assertThat(enrollments().history("intune", ADA)).hasSize(2).startsWith(move);
        assertThat(enrollments().history("intune", CEM)).isEmpty();
    }

    @Test
    void losesNoStepOfThoseWhoMoveTheSamePersonAtOnce() throws Exception {
        put(ADA, new Invited(AT));
        Enrollments.Step putOff = (_, now) -> now.deferred(AT, AT.plusSeconds(60));
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<List<Move>>> steps = IntStream.range(0, 20)
                    .<Callable<List<Move>>>mapToObj(
                            _ -> () -> enrollments().move("intune", List.of(CEM, ADA), AT, Cause.person(ADA), putOff))
                    .toList();
            for (var done : pool.invokeAll(steps)) {
                assertThat(done.get()).hasSize(1);
            }
        }
        assertThat(enrollments().of("intune", ADA).deferrals()).isEqualTo(20);
        assertThat(enrollments().history("intune", ADA)).hasSize(21);
    }

    @Test
    void countsPeopleByState() {
        put(ADA, new Invited(AT));
        put(ADA, new Enrolled(AT, List.of(PHONE)));
        put(BEN, new Enrolled(AT, List.of(new Evidence.Said(AT))));
        put(CEM, new Started(AT));
        put(CEM, new Waiting());
        assertThat(enrollments().counts("intune")).isEqualTo(Map.of("enrolled", 2));
    }

    @Test
    void findsThoseWhoseTimeHasCome() {
        put(ADA, new Deferred(AT, AT.plusSeconds(60), 1, false));
        put(BEN, new Deferred(AT, AT.plusSeconds(61), 1, false));
        put(CEM, new Started(AT));
        assertThat(enrollments().deferredUntil("intune", AT.plusSeconds(59), 9)).isEmpty();
        assertThat(enrollments().deferredUntil("intune", AT.plusSeconds(60), 9)).containsExactly(ADA);
        assertThat(enrollments().deferredUntil("intune", AT.plusSeconds(70), 1)).hasSize(1);
        assertThat(enrollments().nextDeferred("intune")).contains(AT.plusSeconds(60));
        assertThat(enrollments().nextDeferred("passkeys")).isEmpty();
        put(ADA, new Invited(AT, 1));
        assertThat(enrollments().deferredUntil("intune", AT.plusSeconds(60), 9)).isEmpty();
    }

    @Test
    void pagesThroughThoseWhoMovedOrHaveDevices() {
        put(CEM, new Enrolled(AT, List.of(PHONE)));
        put(ADA, new Enrolled(AT, List.of(PHONE)));
        enrollments().move("intune", List.of(BEN), AT.plusSeconds(5), Cause.CLOCK, (_, _) -> new Started(AT));
        assertThat(enrollments().withDevices("intune", Optional.empty(), 9)).containsExactly(ADA, CEM);
        assertThat(enrollments().withDevices("intune", Optional.of(ADA), 9)).containsExactly(CEM);
        assertThat(enrollments().movedSince("intune", AT, Optional.empty(), 2)).containsExactly(ADA, BEN);
        assertThat(enrollments().movedSince("intune", AT.plusSeconds(1), Optional.empty(), 9))
                .containsExactly(BEN);
        assertThat(enrollments().movedSince("intune", AT, Optional.of(BEN), 9)).containsExactly(CEM);
    }

    @Test
    void keepsPlansApart() {
        put(ADA, new Invited(AT));
        assertThat(enrollments().of("passkeys", ADA)).isEqualTo(new Waiting());
        assertThat(enrollments().counts("passkeys")).isEmpty();
        assertThat(enrollments().history("passkeys", ADA)).isEmpty();
        assertThat(enrollments().movedSince("passkeys", AT, Optional.empty(), 9))
                .isEmpty();
    }

    @Test
    void forgetsAPersonForGood() {
        put(ADA, new Invited(AT));
        put(BEN, new Invited(AT));
        enrollments().forget(ADA);
        assertThat(enrollments().of("intune", ADA)).isEqualTo(new Waiting());
        assertThat(enrollments().history("intune", ADA)).isEmpty();
        assertThat(enrollments().history("intune", BEN)).hasSize(1);
    }

    private void put(PersonId person, Enrollment state) {
        enrollments().move("intune", List.of(person), AT, Cause.CLOCK, (_, _) -> state);
    }
}
