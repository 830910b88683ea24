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
import java.time.InstantSource;
import java.util.HashMap;
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
            Map<PersonId, Enrollment> enrollments = new HashMap<>(this.enrollments.of(plan, reached));
            enrollments.replaceAll((person, enrollment) -> enrollment.invited(clock.instant()));
            this.enrollments.save(plan, enrollments);
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
        Map<PersonId, Enrollment> known = enrollments.of(
                plan, page.stream().map(line -> PersonId.of(line.recipient())).toList());
        Map<PersonId, Enrollment> invited = new HashMap<>();
        page.forEach(line -> {
            PersonId person = PersonId.of(line.recipient());
            if (known.get(person) instanceof Enrollment.Waiting waiting) {
                invited.put(person, waiting.invited(line.at()));
            }
        });
        enrollments.save(plan, invited);
    }

    private Stream<PersonId> invited(Ended ended) {
        return ended.settlement() instanceof Settlement.Sent
                        && ended.delivery().origin() instanceof Origin.Pushed(PushId push, String recipient)
                        && invitations.contains(push)
                ? Stream.of(PersonId.of(recipient))
                : Stream.empty();
    }
}
