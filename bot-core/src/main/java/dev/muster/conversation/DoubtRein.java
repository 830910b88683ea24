package dev.muster.conversation;

import dev.muster.card.Element;
import dev.muster.delivery.Counts;
import dev.muster.delivery.PushId;
import dev.muster.plan.push.Progress;
import dev.muster.plan.push.Push;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Reins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows what is in doubt, and decides what becomes of it: sent once more, or left. */
final class DoubtRein implements Rein {

    private final Reins reins;
    private final Naming naming;
    private final Who who;
    private final List<Verb> choices;

    DoubtRein(Reins reins, Naming naming, Who who, Verb... choices) {
        this.reins = reins;
        this.naming = naming;
        this.who = who;
        this.choices = List.of(choices);
    }

    @Override
    public Question question(Aim aim, Wording wording) {
        int many = open(aim).stream()
                .map(reins.progresses()::of)
                .map(Progress::counts)
                .mapToInt(Counts::inDoubt)
                .sum();
        if (many == 0) {
            return Question.none(wording.say("rollout.doubt.none", naming.of(aim, wording, Map.of())));
        }
        List<Element> body = new ArrayList<>();
        body.add(Element.Paragraph.of(wording.say("rollout.doubt.risk")));
        body.add(Element.Paragraph.of(who.inDoubt(open(aim), many, wording)));
        return new Question(
                wording.say("rollout.doubt.question", naming.of(aim, wording, Map.of("count", many))),
                body,
                Integer.toString(many),
                choices);
    }

    @Override
    public String pull(Aim aim, Starter starter, Wording wording) {
        int many = open(aim).stream().map(Push::id).mapToInt(this::decide).sum();
        String phrase = choices.contains(Verb.RESEND) ? "rollout.doubt.resent" : "rollout.doubt.left";
        return wording.say(phrase, naming.of(aim, wording, Map.of("count", many)));
    }

    private int decide(PushId push) {
        return choices.contains(Verb.RESEND)
                ? reins.mending().resendDoubtful(push)
                : reins.mending().leaveDoubtful(push);
    }

    private List<Push> open(Aim aim) {
        return aim.pushes().stream()
                .filter(push -> reins.cancelling().cancelled(push.id()).isEmpty())
                .toList();
    }
}
