package dev.muster.conversation;

import dev.muster.card.Element;
import dev.muster.delivery.Counts;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Reins;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cancels what has not left. */
final class CancelRein implements Rein {

    private final Reins reins;
    private final Naming naming;

    CancelRein(Reins reins, Naming naming) {
        this.reins = reins;
        this.naming = naming;
    }

    /** The figures leave out how many there are: that changes with every message that leaves. */
    @Override
    public Question question(Aim aim, Wording wording) {
        List<Push> open = open(aim);
        if (open.isEmpty()) {
            return Question.none(ended(aim, wording));
        }
        Counts counts = counts(open);
        return new Question(
                wording.say("rollout.cancel.question", naming.of(aim, wording, Map.of("count", counts.pending()))),
                List.of(Element.Paragraph.of(wording.say("rollout.cancel.stays", Map.of("sent", counts.sent())))),
                open.stream().map(push -> push.id().value().toString()).sorted().collect(Collectors.joining(",")),
                List.of(Verb.CANCEL));
    }

    private String ended(Aim aim, Wording wording) {
        return aim.pushes().stream()
                .flatMap(push -> reins.cancelling().cancelled(push.id()).stream())
                .findFirst()
                .map(mark -> wording.say(
                        "rollout.cancel.already",
                        naming.of(aim, wording, Map.of("name", naming.person(mark.by(), wording)))))
                .orElseGet(() -> wording.say("rollout.steer.ended", naming.of(aim, wording, Map.of())));
    }

    @Override
    public String pull(Aim aim, Starter starter, Wording wording) {
        List<Push> open = open(aim);
        int left = counts(open).pending();
        open.forEach(push -> reins.cancelling().cancel(push.id(), starter.by()));
        return wording.say("rollout.cancel.done", naming.of(aim, wording, Map.of("count", left)));
    }

    private List<Push> open(Aim aim) {
        return aim.pushes().stream()
                .filter(push -> reins.cancelling().cancelled(push.id()).isEmpty())
                .filter(push -> reins.progresses().of(push).left() > 0)
                .toList();
    }

    private Counts counts(List<Push> pushes) {
        return pushes.stream().map(reins.progresses()::of).map(Progress::counts).reduce(Counts.NONE, Counts::plus);
    }
}
