package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Rollout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what an admin wants steered, shows what that would do, asks, and does it. */
final class SteeringDesk {

    private static final String VERB = "verb";
    private static final String OCCASIONS = "occasions";
    private static final String FIGURES = "figures";

    private final Aiming aiming;
    private final PauseDesk pauseDesk;
    private final Reining reining;
    private final Naming naming;

    SteeringDesk(Rollout rollout, PushRoom room, Naming naming) {
        this.aiming = new Aiming(rollout, room);
        this.pauseDesk = new PauseDesk(rollout, room.reins(), naming);
        this.reining = new Reining(room.reins(), naming);
        this.naming = naming;
    }

    Reply pause(Starter starter, Wording wording) {
        return Reply.saying(wording.card(pauseDesk.pause(starter.by(), wording)));
    }

    Reply resume(Wording wording) {
        return Reply.saying(wording.card(pauseDesk.resume(wording)));
    }

    /** What was typed: pausing is done at once, anything else is asked about first. */
    Reply typed(RolloutCommand.Steer command, Starter starter, Wording wording) {
        return aiming.at(command.touchpoint(), command.to(), wording, (aim, wider) -> {
            Card card = aim.isEmpty()
                    ? wording.card(
                            wording.say("rollout.steer.nothing-sent", Map.of("touchpoint", command.touchpoint())))
                    : said(command.verb(), aim, starter, wording);
            return Reply.saying(wider ? noting(card, aim, wording) : card);
        });
    }

    private Card said(Verb verb, Aim aim, Starter starter, Wording wording) {
        return switch (verb) {
            case PAUSE -> wording.card(pauseDesk.pause(aim, starter.by(), wording));
            case RESUME -> wording.card(pauseDesk.resume(aim, wording));
            case CANCEL, RETRY, DOUBT, RESEND, LEAVE, CORRECT, RECALL ->
                card(reining.of(verb).question(aim, wording), aim, wording);
        };
    }

    /** Groups that share a wave share its push, too. */
    private Card noting(Card card, Aim aim, Wording wording) {
        if (aim.isEmpty()) {
            return card;
        }
        List<Element> body = new ArrayList<>(card.body());
        body.add(Element.Note.of(wording.say("rollout.steer.wider", naming.of(aim, wording, Map.of()))));
        return new Card(card.language(), card.notification(), body, card.actions());
    }

    private Card card(Rein.Question question, Aim aim, Wording wording) {
        if (!question.isOpen()) {
            return wording.card(question.sentence());
        }
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(question.sentence()));
        body.addAll(question.body());
        return wording.card(
                question.sentence(),
                body,
                Stream.concat(
                                question.choices().stream().map(verb -> button(verb, question, aim, wording)),
                                Stream.of(wording.button(
                                        Buttons.STEER_CANCEL,
                                        "rollout.steer.no",
                                        data(question.choices().getFirst(), question, aim))))
                        .toArray(Action[]::new));
    }

    private static Action button(Verb verb, Rein.Question question, Aim aim, Wording wording) {
        return new Action.Press(
                Buttons.STEER_CONFIRM,
                wording.say("rollout.steer.yes." + verb.word()),
                data(verb, question, aim),
                Action.Weight.PRIMARY);
    }

    private static Map<String, String> data(Verb verb, Rein.Question question, Aim aim) {
        String occasions =
                aim.sent().stream().map(Aim.Sent::occasion).map(Rollout::nameOf).collect(Collectors.joining(","));
        return Map.of(
                VERB, verb.word(),
                OCCASIONS, occasions,
                FIGURES, Integer.toHexString(question.figures().hashCode()));
    }

    /** What was confirmed is what was shown: when that has changed since, it is asked again. */
    Reply confirmed(Map<String, String> asked, Starter starter, Wording wording) {
        Optional<Verb> verb = Verb.called(asked.getOrDefault(VERB, "")).filter(Verb::isConfirmed);
        Aim aim = aimOf(asked);
        if (verb.isEmpty() || aim.isEmpty()) {
            return Reply.saying(wording.card(wording.say("unknown-button")));
        }
        Rein rein = reining.of(verb.get());
        Rein.Question question = rein.question(aim, wording);
        String figures = Integer.toHexString(question.figures().hashCode());
        Card card = question.isOpen() && figures.equals(asked.get(FIGURES))
                ? wording.card(rein.pull(aim, starter, wording))
                : card(question, aim, wording);
        return Reply.saying(card).inPlaceOfTheQuestion();
    }

    Reply declined(Map<String, String> asked, Wording wording) {
        Aim aim = aimOf(asked);
        return aim.isEmpty()
                ? Reply.NOTHING
                : Reply.saying(wording.card(wording.say("rollout.steer.left", naming.of(aim, wording, Map.of()))))
                        .inPlaceOfTheQuestion();
    }

    private Aim aimOf(Map<String, String> asked) {
        return aiming.at(Arrays.asList(asked.getOrDefault(OCCASIONS, "").split(",")));
    }
}
