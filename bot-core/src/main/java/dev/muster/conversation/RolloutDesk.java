package dev.muster.conversation;

import dev.muster.audience.PersonId;
import dev.muster.channel.Inbound;
import dev.muster.plan.MailAddress;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Carries out what an admin types, and tells everybody else who may. */
final class RolloutDesk {

    private final Rollout rollout;
    private final Pushing pushing;
    private final PushDesk pushDesk;
    private final RolloutCards cards;

    RolloutDesk(Rollout rollout, Memory memory, Pushing pushing, InstantSource clock) {
        this.rollout = rollout;
        this.pushing = pushing;
        this.pushDesk = new PushDesk(rollout, pushing);
        this.cards = new RolloutCards(rollout, memory, pushing, clock);
    }

    /** Empty for what is none of its business: who is no admin and merely begins with the word "rollout" is talking. */
    Optional<Reply> reply(Inbound.FromPerson inbound, Situation situation) {
        return RolloutRequest.in(inbound)
                .filter(request -> isAdmin(situation) || !request.isTalk())
                .map(request -> reply(request, situation));
    }

    private Reply reply(RolloutRequest request, Situation situation) {
        Wording wording = situation.wording();
        if (!isAdmin(situation)) {
            return Reply.saying(wording.card(wording.say("rollout.refused", Map.of("admins", admins()))));
        }
        return switch (request) {
            case RolloutRequest.Typed(RolloutCommand command) -> reply(command, situation);
            case RolloutRequest.Confirmed(var push) -> pushDesk.confirmed(push, situation);
            case RolloutRequest.Cancelled(var push) -> pushDesk.cancelled(push, wording);
        };
    }

    private Reply reply(RolloutCommand command, Situation situation) {
        Wording wording = situation.wording();
        return switch (command) {
            case RolloutCommand.Help _ -> Reply.saying(cards.help(wording));
            case RolloutCommand.ShowPlan _ -> Reply.saying(cards.plan(wording));
            case RolloutCommand.Status _ -> Reply.saying(cards.status(wording));
            case RolloutCommand.Feedback(String of) -> Reply.saying(cards.feedback(of, wording));
            case RolloutCommand.Preview(String touchpoint, String to) -> pushDesk.preview(touchpoint, to, wording);
            case RolloutCommand.Push(String touchpoint, String to) -> pushDesk.ask(touchpoint, to, wording);
            case RolloutCommand.Pause _ -> pause(wording);
            case RolloutCommand.Resume _ -> resume(wording);
            case RolloutCommand.NotUnderstood(String word, String nearest) ->
                Reply.saying(wording.card(
                        wording.say("rollout.unknown-command", Map.of("command", word, "nearest", nearest))));
        };
    }

    private Reply pause(Wording wording) {
        return Reply.saying(
                wording.card(wording.say(pushing.pause() ? "rollout.pause.done" : "rollout.pause.already")));
    }

    private Reply resume(Wording wording) {
        return Reply.saying(
                wording.card(wording.say(pushing.resume() ? "rollout.resume.done" : "rollout.resume.already")));
    }

    private boolean isAdmin(Situation situation) {
        return rollout.plan().inCharge().admins().stream()
                .anyMatch(mail ->
                        PersonId.of(mail.value()).equals(situation.person().id()));
    }

    private String admins() {
        return rollout.plan().inCharge().admins().stream()
                .map(MailAddress::value)
                .collect(Collectors.joining(", "));
    }
}
