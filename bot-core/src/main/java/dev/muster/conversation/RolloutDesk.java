package dev.muster.conversation;

import dev.muster.audience.PersonId;
import dev.muster.channel.Inbound;
import dev.muster.plan.MailAddress;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Carries out what an admin types, and tells everybody else who may. */
final class RolloutDesk {

    private final Rollout rollout;
    private final PushDesk pushDesk;
    private final SteeringDesk steeringDesk;
    private final RolloutCards cards;

    RolloutDesk(Rollout rollout, Memory memory, PushRoom room, InstantSource clock) {
        Naming naming = new Naming(rollout, memory.people());
        this.rollout = rollout;
        this.pushDesk = new PushDesk(rollout, room.pushing(), naming);
        this.steeringDesk = new SteeringDesk(rollout, room, naming);
        this.cards = new RolloutCards(rollout, memory, room, naming, clock);
    }

    /** Empty for what is none of its business: who is no admin and merely begins with the word "rollout" is talking. */
    Optional<Reply> reply(Inbound.FromPerson inbound, Situation situation) {
        return RolloutRequest.in(inbound)
                .filter(request -> isAdmin(situation) || !request.isTalk())
                .map(request -> reply(request, situation, starter(inbound, situation)));
    }

    private static Starter starter(Inbound.FromPerson inbound, Situation situation) {
        return new Starter(
                situation.person().id().value(), Optional.of(inbound.from().platform()));
    }

    private Reply reply(RolloutRequest request, Situation situation, Starter starter) {
        Wording wording = situation.wording();
        if (!isAdmin(situation)) {
            return Reply.saying(wording.card(wording.say("rollout.refused", Map.of("admins", admins()))));
        }
        return switch (request) {
            case RolloutRequest.Typed(RolloutCommand command) -> reply(command, starter, wording);
            case RolloutRequest.Confirmed(var push) -> pushDesk.confirmed(push, wording, starter);
            case RolloutRequest.Cancelled(var push) -> pushDesk.cancelled(push, wording);
            case RolloutRequest.Steered(var asked) -> steeringDesk.confirmed(asked, starter, wording);
            case RolloutRequest.NotSteered(var asked) -> steeringDesk.declined(asked, wording);
        };
    }

    private Reply reply(RolloutCommand command, Starter starter, Wording wording) {
        return switch (command) {
            case RolloutCommand.Help _ -> Reply.saying(cards.help(wording));
            case RolloutCommand.ShowPlan _ -> Reply.saying(cards.plan(wording));
            case RolloutCommand.Status(String touchpoint, String to) -> cards.status(touchpoint, to, wording);
            case RolloutCommand.Feedback(String of) -> Reply.saying(cards.feedback(of, wording));
            case RolloutCommand.Preview(String touchpoint, String to) -> pushDesk.preview(touchpoint, to, wording);
            case RolloutCommand.Push(String touchpoint, String to) -> pushDesk.ask(touchpoint, to, wording);
            case RolloutCommand.Pause _ -> steeringDesk.pause(starter, wording);
            case RolloutCommand.Resume _ -> steeringDesk.resume(wording);
            case RolloutCommand.Steer steer -> steeringDesk.typed(steer, starter, wording);
            case RolloutCommand.NotUnderstood(String word, String nearest) ->
                Reply.saying(wording.card(
                        wording.say("rollout.unknown-command", Map.of("command", word, "nearest", nearest))));
        };
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
