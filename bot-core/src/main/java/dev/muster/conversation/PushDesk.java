package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.plan.GroupKey;
import dev.muster.plan.Occasion;
import dev.muster.plan.push.Haste;
import dev.muster.plan.push.Preview;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import dev.muster.plan.push.Target;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out what an admin wants pushed, shows what it would do, asks, and does it. */
final class PushDesk {

    private static final String OCCASION = "occasion";
    private static final String ONLY = "only";
    private static final String COUNT = "count";
    private static final String HASTE = "haste";

    private final Rollout rollout;
    private final Pushing pushing;
    private final Naming naming;
    private final Targeting targeting;
    private final PreviewCard previewCard;
    private final GateInWay gate;

    PushDesk(Rollout rollout, PushRoom room, Naming naming, InstantSource clock) {
        this.rollout = rollout;
        this.pushing = room.pushing();
        this.gate = new GateInWay(room, naming, clock);
        this.naming = naming;
        this.targeting = new Targeting(rollout);
        this.previewCard = new PreviewCard(rollout, naming, pushing.reach());
    }

    Reply preview(String touchpoint, String to, Haste haste, Wording wording) {
        return targeted(touchpoint, to, wording, target -> preview(pushing.preview(target, haste), wording));
    }

    private Card preview(Preview preview, Wording wording) {
        return gate.shownOn(previewCard.of(preview, wording), preview.target().occasion(), wording);
    }

    /** The preview, with the question and its two buttons. */
    Reply ask(String touchpoint, String to, Haste haste, Wording wording) {
        return targeted(touchpoint, to, wording, target -> question(pushing.preview(target, haste), wording));
    }

    /** What was confirmed is what was shown: when the head count has changed since, the new preview is shown instead. */
    Reply confirmed(Map<String, String> push, Wording wording, Starter starter) {
        return decided(push, wording, starter).inPlaceOfTheQuestion();
    }

    private Reply decided(Map<String, String> push, Wording wording, Starter starter) {
        Optional<Target> target = targetOf(push);
        if (target.isEmpty()) {
            return Reply.saying(wording.card(wording.say("unknown-button")));
        }
        Preview preview = pushing.preview(target.get(), hasteOf(push));
        if (!Integer.toString(preview.headCount()).equals(push.get(COUNT))) {
            return Reply.saying(question(preview, wording));
        }
        gate.passByHand(target.get().occasion(), starter);
        int booked = switch (hasteOf(push)) {
            case NONE -> pushing.push(target.get(), starter);
            case AT_ONCE -> pushing.pushAtOnce(target.get(), starter);
        };
        return Reply.saying(wording.card(
                wording.say("rollout.push.started", naming.of(target.get(), wording, Map.of("count", booked)))));
    }

    Reply cancelled(Map<String, String> push, Wording wording) {
        return targetOf(push)
                .map(target -> Reply.saying(wording.card(
                                wording.say("rollout.push.cancelled", naming.of(target, wording, Map.of()))))
                        .inPlaceOfTheQuestion())
                .orElse(Reply.NOTHING);
    }

    private Reply targeted(String touchpoint, String to, Wording wording, Function<Target, Card> card) {
        return switch (targeting.find(touchpoint, to)) {
            case Targeting.Found(Target target) -> Reply.saying(card.apply(target));
            case Targeting.NoTouchpoint(var known) ->
                Reply.saying(wording.card(
                        wording.say("rollout.unknown-touchpoint", Map.of("touchpoint", touchpoint, "known", known))));
            case Targeting.NoGroup(var known) ->
                Reply.saying(wording.card(wording.say("rollout.unknown-group", Map.of("group", to, "known", known))));
        };
    }

    private Card question(Preview preview, Wording wording) {
        Card shown = preview(preview, wording);
        boolean hurries =
                preview.moments().haste() == Haste.AT_ONCE && preview.moments().matters();
        if (preview.headCount() == 0 && !hurries) {
            return shown;
        }
        int count = preview.headCount() + (hurries ? preview.moments().waiting() : 0);
        String phrase = hurries ? "rollout.push.question-at-once" : "rollout.push.question";
        Map<String, Object> words = naming.of(preview.target(), wording, Map.of("count", count));
        Map<String, String> data = dataOf(preview);
        List<Element> body = new ArrayList<>(shown.body());
        body.add(new Element.Heading(wording.say(phrase, words)));
        return new Card(
                shown.language(),
                wording.say(phrase, words),
                body,
                List.of(
                        new Action.Press(
                                Buttons.PUSH_CONFIRM, wording.say("rollout.push.confirm"), data, Action.Weight.PRIMARY),
                        wording.button(Buttons.PUSH_CANCEL, "rollout.push.cancel", data)));
    }

    private static Map<String, String> dataOf(Preview preview) {
        Target target = preview.target();
        return Map.of(
                OCCASION, Rollout.nameOf(target.occasion()),
                ONLY, target.only().stream().map(GroupKey::value).sorted().collect(Collectors.joining(",")),
                COUNT, Integer.toString(preview.headCount()),
                HASTE, preview.moments().haste().name());
    }

    /** A button from before there were times hurries nobody. */
    private static Haste hasteOf(Map<String, String> push) {
        return Haste.AT_ONCE.name().equals(push.get(HASTE)) ? Haste.AT_ONCE : Haste.NONE;
    }

    private Optional<Target> targetOf(Map<String, String> push) {
        Set<String> only = Arrays.stream(push.getOrDefault(ONLY, "").split(","))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
        return rollout.occasion(push.getOrDefault(OCCASION, "")).flatMap(occasion -> targetOf(occasion, only));
    }

    /** A group that is not the wave's any more must not turn into everybody. */
    private static Optional<Target> targetOf(Occasion occasion, Set<String> only) {
        Set<GroupKey> groups = occasion.wave().groups().stream()
                .filter(group -> only.contains(group.value()))
                .collect(Collectors.toSet());
        return groups.size() == only.size() ? Optional.of(new Target(occasion, groups)) : Optional.empty();
    }
}
