package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lets an admin say where somebody stands, and take it back. */
public final class Marking {

    private final String plan;
    private final Enrollments enrollments;
    private final InstantSource clock;

    public Marking(Rollout rollout, Enrollments enrollments, InstantSource clock) {
        this.plan = rollout.plan().name();
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** What an admin can say. */
    public enum As {
        ENROLLED,
        EXEMPT,
        BLOCKED
    }

    /** Empty where it says nothing new, or what is confirmed stands against it. */
    public Optional<Move> mark(PersonId person, As as, PersonId admin, String because) {
        Instant now = clock.instant();
        return move(person, Cause.admin(admin, because), (_, enrollment) -> switch (as) {
            case ENROLLED -> enrollment.enrolled(new Evidence.Marked(now, admin, because));
            case EXEMPT -> enrollment.exempt(now, admin, because);
            case BLOCKED -> enrollment.blocked(now, because);
        });
    }

    /** The person's last move made of an admin's word, if that is the very last. */
    public Optional<Move> last(PersonId person) {
        List<Move> history = enrollments.history(plan, person);
        return history.isEmpty()
                ? Optional.empty()
                : Optional.of(history.getLast()).filter(move -> move.cause().source() == Cause.Source.ADMIN);
    }

    /** Back to where the person was before; empty where something else has happened since. */
    public Optional<Move> undo(Move mark, PersonId admin) {
        return move(
                mark.person(),
                Cause.admin(admin, "undo"),
                (_, enrollment) -> enrollment.equals(mark.after()) ? mark.before() : enrollment);
    }

    private Optional<Move> move(PersonId person, Cause cause, Enrollments.Step step) {
        return enrollments.move(plan, List.of(person), clock.instant(), cause, step).stream()
                .findFirst();
    }
}
