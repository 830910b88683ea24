package dev.muster.conversation;

import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.delivery.Status;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Reins;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends once more what failed, and nothing else. */
final class RetryRein implements Rein {

    private final Reins reins;
    private final Naming naming;

    RetryRein(Reins reins, Naming naming) {
        this.reins = reins;
        this.naming = naming;
    }

    @Override
    public Question question(Aim aim, Wording wording) {
        Map<String, Integer> reasons = reasons(aim);
        int failed = reasons.values().stream().mapToInt(Integer::intValue).sum();
        if (failed == 0) {
            return Question.none(wording.say("rollout.retry.none", naming.of(aim, wording, Map.of())));
        }
        return new Question(
                wording.say("rollout.retry.question", naming.of(aim, wording, Map.of("count", failed))),
                List.of(new Element.Bullets(reasons.entrySet().stream()
                        .map(each -> Reasons.line(each.getKey(), each.getValue(), wording))
                        .map(RichText::plain)
                        .toList())),
                reasons.toString(),
                List.of(Verb.RETRY));
    }

    @Override
    public String pull(Aim aim, Starter starter, Wording wording) {
        int many = open(aim).stream()
                .mapToInt(push -> reins.mending().retryFailed(push.id()))
                .sum();
        return wording.say("rollout.retry.done", naming.of(aim, wording, Map.of("count", many)));
    }

    private Map<String, Integer> reasons(Aim aim) {
        Map<String, Integer> reasons = new TreeMap<>();
        open(aim)
                .forEach(push -> reins.progresses()
                        .of(push)
                        .tally()
                        .reasons(Status.FAILED)
                        .forEach((reason, many) -> reasons.merge(reason, many, Integer::sum)));
        return reasons;
    }

    /** Nothing leaves any more of what was cancelled. */
    private List<Push> open(Aim aim) {
        return aim.pushes().stream()
                .filter(push -> reins.cancelling().cancelled(push.id()).isEmpty())
                .toList();
    }
}
