package dev.muster.conversation;

import dev.muster.audience.PersonId;
import dev.muster.card.Card;
import dev.muster.delivery.Counts;
import dev.muster.delivery.Deliveries;
import dev.muster.plan.MailAddress;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells who started a push how it ended; what the clock started is told to all admins. */
public final class Reports {

    private final Rollout rollout;
    private final Memory memory;
    private final Pushing pushing;
    private final Deliveries deliveries;

    public Reports(Rollout rollout, Memory memory, Pushing pushing, Deliveries deliveries) {
        this.rollout = rollout;
        this.memory = memory;
        this.pushing = pushing;
        this.deliveries = deliveries;
    }

    public void tellFinished() {
        pushing.finish(this::tell);
    }

    private void tell(Push push) {
        rollout.occasion(push.occasion())
                .ifPresent(occasion -> receivers(push)
                        .flatMap(receiver -> memory.people().find(receiver).stream())
                        .forEach(person -> {
                            Wording wording = Wording.in(rollout.languageOf(person));
                            memory.outbox()
                                    .send(
                                            person,
                                            rollout.plan().chatOrder(),
                                            card(occasion, deliveries.counts(push.id()), wording));
                        }));
    }

    private Stream<PersonId> receivers(Push push) {
        List<PersonId> admins = rollout.plan().inCharge().admins().stream()
                .map(MailAddress::value)
                .map(PersonId::of)
                .toList();
        return push.startedBy().equals(Pushing.CLOCK) ? admins.stream() : Stream.of(PersonId.of(push.startedBy()));
    }

    private Card card(Occasion occasion, Counts counts, Wording wording) {
        return wording.card(wording.say(
                "rollout.push.finished",
                Map.of(
                        "touchpoint", occasion.touchpoint().name().in(wording.language()),
                        "group", new PreviewCard(rollout).groupsOf(Target.whole(occasion), wording),
                        "sent", counts.sent(),
                        "failed", counts.failed(),
                        "skipped", counts.skipped(),
                        "inDoubt", counts.inDoubt())));
    }
}
