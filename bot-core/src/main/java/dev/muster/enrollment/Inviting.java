package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import dev.muster.delivery.DeliveryEvent.Settled;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.plan.Phase;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves people on when an enrollment message reached them. */
public final class Inviting {

    private final String plan;
    private final Set<PushId> invitations;
    private final Enrollments enrollments;
    private final InstantSource clock;

    public Inviting(Rollout rollout, Enrollments enrollments, InstantSource clock) {
        this.plan = rollout.plan().name();
        this.invitations = rollout.plan().occasions().stream()
                .filter(occasion -> occasion.touchpoint().phase() == Phase.ENROLLMENT)
                .map(rollout::pushOf)
                .collect(Collectors.toSet());
        this.enrollments = enrollments;
        this.clock = clock;
    }

    public void note(Settled settled) {
        if (settled.settlement() instanceof Settlement.Sent
                && settled.delivery().origin() instanceof Origin.Pushed(PushId push, String recipient)
                && invitations.contains(push)) {
            PersonId person = PersonId.of(recipient);
            enrollments.save(plan, person, enrollments.of(plan, person).invited(clock.instant()));
        }
    }
}
