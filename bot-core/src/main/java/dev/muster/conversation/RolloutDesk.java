package dev.muster.conversation;

import dev.muster.audience.PersonId;
import dev.muster.channel.Inbound;
import dev.muster.enrollment.Marking;
import dev.muster.plan.MailAddress;
import dev.muster.plan.push.Haste;
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
    private final PlanDesk planDesk;
    private final WhoDesk whoDesk;
    private final RolloutCards cards;
    private final PeopleDesk peopleDesk;
    private final EnrolledCards enrolledCards;
    private final MarkDesk markDesk;

    RolloutDesk(Rollout rollout, Memory memory, PushRoom room, InstantSource clock) {
        Naming naming = new Naming(rollout, memory.people());
        this.rollout = rollout;
        this.pushDesk = new PushDesk(rollout, room, naming, clock);
        this.steeringDesk = new SteeringDesk(rollout, room, naming);
        this.peopleDesk = new PeopleDesk(rollout, memory.people(), room.people(), naming);
        this.planDesk = new PlanDesk(rollout, memory, room, naming, clock);
        this.whoDesk = new WhoDesk(rollout, memory, room, clock);
        this.cards = new RolloutCards(rollout, memory, room, naming, clock);
        this.enrolledCards = new EnrolledCards(rollout, room.headway());
        this.markDesk = new MarkDesk(memory.people(), new Marking(rollout, memory.enrollments(), clock));
    }

    /** Empty for what is none of its business: who is no admin and merely begins with the word "rollout" is talking. */
    Optional<Reply> reply(Inbound.FromPerson inbound, Situation situation) {
        return RolloutRequest.in(inbound)
                .filter(request -> isAdmin(situation) || !request.isTalk())
                .map(request -> reply(request, inbound, situation));
    }

    private static Starter starter(Inbound.FromPerson inbound, Situation situation) {
        return new Starter(
                situation.person().id().value(), Optional.of(inbound.from().platform()));
    }

    private Reply reply(RolloutRequest request, Inbound.FromPerson inbound, Situation situation) {
        Wording wording = situation.wording();
        Starter starter = starter(inbound, situation);
        if (!isAdmin(situation) && !(request.isForSupport() && isSupport(situation))) {
            return Reply.saying(wording.card(wording.say("rollout.refused", Map.of("admins", admins()))));
        }
        planDesk.follow();
        return switch (request) {
            case RolloutRequest.Typed(RolloutCommand command) -> reply(command, inbound, situation);
            case RolloutRequest.Looked(var at) -> whoDesk.more(at, inbound, situation);
            case RolloutRequest.ForgetConfirmed(var whom) -> whoDesk.forgetConfirmed(whom, situation);
            case RolloutRequest.ForgetDeclined() -> whoDesk.forgetDeclined(situation);
            case RolloutRequest.Confirmed(var push) -> pushDesk.confirmed(push, wording, starter);
            case RolloutRequest.Cancelled(var push) -> pushDesk.cancelled(push, wording);
            case RolloutRequest.Steered(var asked) -> steeringDesk.confirmed(asked, starter, wording);
            case RolloutRequest.Believed(var pressed) -> peopleDesk.believed(pressed, starter, wording);
            case RolloutRequest.MoreEnrolled(var list) ->
                enrolledCards.more(list, wording).map(Reply::saying).orElse(Reply.NOTHING);
            case RolloutRequest.MarkUndone(var mark) ->
                markDesk.undo(mark, situation.person().id(), wording);
            case RolloutRequest.NotSteered(var asked) -> steeringDesk.declined(asked, wording);
            case RolloutRequest.Planned(String button, var values) ->
                planDesk.pressed(button, values, starter, wording);
        };
    }

    private Reply reply(RolloutCommand command, Inbound.FromPerson inbound, Situation situation) {
        Wording wording = situation.wording();
        Starter starter = starter(inbound, situation);
        return switch (command) {
            case RolloutCommand.Who(String person) -> whoDesk.who(person, inbound, situation);
            case RolloutCommand.Forget(String person) -> whoDesk.forget(person, inbound, situation);
            case RolloutCommand.Help _ -> Reply.saying(cards.help(wording));
            case RolloutCommand.ShowPeople _ -> Reply.saying(peopleDesk.show(wording));
            case RolloutCommand.ShowPlan _ -> Reply.saying(cards.plan(wording));
            case RolloutCommand.Versions _ -> Reply.saying(planDesk.versions(wording));
            case RolloutCommand.Shift(String words) -> planDesk.shift(words, wording);
            case RolloutCommand.Gates _ -> Reply.saying(planDesk.gates(wording));
            case RolloutCommand.PassGates(String touchpoint, String to, String reason) ->
                planDesk.override(touchpoint, to, reason, wording);
            case RolloutCommand.Status(String touchpoint, String to) -> cards.status(touchpoint, to, wording);
            case RolloutCommand.Enrolled(String of) -> Reply.saying(enrolledCards.of(of, wording));
            case RolloutCommand.MarkPerson mark -> markDesk.mark(mark, PersonId.of(starter.by()), wording);
            case RolloutCommand.Feedback(String of) -> Reply.saying(cards.feedback(of, wording));
            case RolloutCommand.Preview(String touchpoint, String to) ->
                pushDesk.preview(touchpoint, to, Haste.NONE, wording);
            case RolloutCommand.Push(String touchpoint, String to) -> pushDesk.ask(touchpoint, to, Haste.NONE, wording);
            case RolloutCommand.PreviewNow(String touchpoint, String to) ->
                pushDesk.preview(touchpoint, to, Haste.AT_ONCE, wording);
            case RolloutCommand.PushNow(String touchpoint, String to) ->
                pushDesk.ask(touchpoint, to, Haste.AT_ONCE, wording);
            case RolloutCommand.Pause _ -> steeringDesk.pause(starter, wording);
            case RolloutCommand.Resume _ -> steeringDesk.resume(wording);
            case RolloutCommand.Steer steer -> steeringDesk.typed(steer, starter, wording);
            case RolloutCommand.NotUnderstood(String word, String nearest) ->
                Reply.saying(wording.card(
                        wording.say("rollout.unknown-command", Map.of("command", word, "nearest", nearest))));
        };
    }

    private boolean isSupport(Situation situation) {
        return rollout.plan().inCharge().support().stream()
                .anyMatch(mail ->
                        PersonId.of(mail.value()).equals(situation.person().id()));
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
