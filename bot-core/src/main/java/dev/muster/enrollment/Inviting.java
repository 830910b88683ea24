package dev.muster.enrollment;

import dev.muster.audience.PersonId;
import dev.muster.delivery.Deliveries;
import dev.muster.delivery.DeliveryEvent.Settled;
import dev.muster.delivery.Ended;
import dev.muster.delivery.Line;
import dev.muster.delivery.Origin;
import dev.muster.delivery.PushId;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Status;
import dev.muster.plan.Phase;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves people on when an enrollment message reached them. */
public final class Inviting {

    private static final int PAGE = 1_000;

    private final String plan;
    private final Set<PushId> invitations;
    private final Enrollments enrollments;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public Inviting(Rollout rollout, Enrollments enrollments, Deliveries deliveries, InstantSource clock) {
        this.plan = rollout.plan().name();
        this.invitations = rollout.plan().occasions().stream()
                .filter(occasion -> occasion.touchpoint().phase() == Phase.ENROLLMENT)
                .map(rollout::pushOf)
                .collect(Collectors.toSet());
        this.enrollments = enrollments;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public void note(Settled settled) {
        List<PersonId> reached = settled.ended().stream().flatMap(this::invited).toList();
        if (!reached.isEmpty()) {
            Instant now = clock.instant();
            enrollments.move(plan, reached, now, Cause.MESSAGE, (_, enrollment) -> enrollment.invited(now));
        }
    }

    /** What a crash kept from being noted; nobody whom the message reached is left waiting. Part of the caller's transaction. */
    public void catchUp(Push push) {
        if (!invitations.contains(push.id())) {
            return;
        }
        List<Line> page = sent(push, "");
        while (!page.isEmpty()) {
            catchUp(page);
            page = sent(push, page.getLast().recipient());
        }
    }

    private List<Line> sent(Push push, String after) {
        return deliveries.lines(push.id(), Set.of(Status.SENT), after, PAGE);
    }

    private void catchUp(List<Line> page) {
        Map<PersonId, Instant> reached = page.stream()
                .filter(line -> !PersonId.of(line.recipient()).isDeleted())
                .collect(Collectors.toMap(line -> PersonId.of(line.recipient()), Line::at));
        enrollments.move(
                plan,
                reached.keySet(),
                clock.instant(),
                Cause.MESSAGE,
                (person, enrollment) -> enrollment.invited(reached.getOrDefault(person, clock.instant())));
    }

    private Stream<PersonId> invited(Ended ended) {
        return ended.settlement() instanceof Settlement.Sent
                        && ended.delivery().origin() instanceof Origin.Pushed(PushId push, String recipient)
                        && invitations.contains(push)
                ? Stream.of(PersonId.of(recipient))
                : Stream.empty();
    }
}
