package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.plan.Occasion;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.gate.Verdict;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows what occasions wait for, and lets an admin override a gate with a reason, which is kept. */
final class GateDesk {

    static final String OCCASION = "occasion";
    static final String REASON = "reason";
    static final int LONGEST_REASON = 300;

    private final Rollout rollout;
    private final Pushing pushing;
    private final Gatekeeper gatekeeper;
    private final Naming naming;
    private final Admins admins;
    private final GateWords words;
    private final InstantSource clock;

    GateDesk(Rollout rollout, PushRoom room, Naming naming, Admins admins, InstantSource clock) {
        this.rollout = rollout;
        this.pushing = room.pushing();
        this.gatekeeper = room.plans().gatekeeper();
        this.naming = naming;
        this.admins = admins;
        this.words = naming.gateWords();
        this.clock = clock;
    }

    Card all(Wording wording) {
        return new GatesCard(rollout, pushing, gatekeeper, naming).in(wording);
    }

    Reply typed(String touchpoint, String to, String reason, Wording wording) {
        return switch (new Targeting(rollout).find(touchpoint, to)) {
            case Targeting.Found(var target) -> Reply.saying(question(target.occasion(), cleaned(reason), wording));
            case Targeting.NoTouchpoint(var known) ->
                Reply.saying(wording.card(
                        wording.say("rollout.unknown-touchpoint", Map.of("touchpoint", touchpoint, "known", known))));
            case Targeting.NoGroup(var known) ->
                Reply.saying(wording.card(wording.say("rollout.unknown-group", Map.of("group", to, "known", known))));
        };
    }

    /** From the card that told of the hold. */
    Reply asked(Map<String, String> values, Wording wording) {
        return Reply.saying(occasion(values)
                .map(occasion -> question(occasion, reason(values), wording))
                .orElseGet(() -> wording.card(wording.say("unknown-button"))));
    }

    private Optional<Occasion> occasion(Map<String, String> values) {
        return rollout.occasion(values.getOrDefault(OCCASION, ""));
    }

    private static String reason(Map<String, String> values) {
        return cleaned(values.getOrDefault(REASON, ""));
    }

    /** As one line that every store can keep: people can type halves of letters and control characters. */
    private static String cleaned(String reason) {
        String whole = new String(reason.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String line = whole.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_REASON
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON));
    }

    private Card question(Occasion occasion, String reason, Wording wording) {
        Optional<String> objection = objection(occasion, wording);
        if (objection.isPresent()) {
            return wording.card(objection.get());
        }
        if (reason.isEmpty()) {
            return wording.card(wording.say(
                    "gate.override.needs-reason",
                    naming.of(occasion, wording, Map.of("command", Naming.typed(occasion)))));
        }
        String question = wording.say("gate.override.question", naming.of(occasion, wording, Map.of()));
        Map<String, String> data = Map.of(OCCASION, Rollout.nameOf(occasion), REASON, reason);
        return wording.card(
                question,
                List.of(
                        new Element.Heading(question),
                        words.bullets(gatekeeper.judge(occasion), wording),
                        Element.Paragraph.of(wording.say("gate.override.reason", Map.of("reason", reason))),
                        Element.Note.of(wording.say("gate.override.when", Map.of("when", when(occasion, wording))))),
                new Action.Press(
                        Buttons.OVERRIDE_CONFIRM, wording.say("gate.override.yes"), data, Action.Weight.PRIMARY),
                wording.button(Buttons.OVERRIDE_CANCEL, "gate.override.no", data));
    }

    private String when(Occasion occasion, Wording wording) {
        return occasion.at().isAfter(clock.instant())
                ? wording.time(occasion.at(), rollout.plan().schedule().zone())
                : wording.say("gate.override.now");
    }

    /** Why there is nothing to override. */
    private Optional<String> objection(Occasion occasion, Wording wording) {
        if (!gatekeeper.isGated(occasion)) {
            return Optional.of(wording.say("gate.override.no-gate", naming.of(occasion, wording, Map.of())));
        }
        if (!pushing.isLeft(occasion)) {
            return Optional.of(wording.say("gate.override.begun", naming.of(occasion, wording, Map.of())));
        }
        return gatekeeper.waiver(occasion).map(waiver -> naming.waived(waiver, wording));
    }

    Reply confirmed(Map<String, String> values, Starter starter, Wording wording) {
        Card card = occasion(values)
                .map(occasion -> objection(occasion, wording)
                        .map(wording::card)
                        .orElseGet(() -> override(occasion, reason(values), starter, wording)))
                .orElseGet(() -> wording.card(wording.say("unknown-button")));
        return Reply.saying(card).inPlaceOfTheQuestion();
    }

    private Card override(Occasion occasion, String reason, Starter starter, Wording wording) {
        if (reason.isEmpty()) {
            return question(occasion, reason, wording);
        }
        Verdict verdict = gatekeeper.judge(occasion);
        gatekeeper.waive(
                occasion,
                new Waiver.Given(
                        starter.by(), clock.instant(), reason, words.unmet(verdict, Wording.in(Locale.ENGLISH))));
        admins.tellOthers(
                starter.by(), theirs -> theirs.card(done("gate.override.done-by", occasion, reason, starter, theirs)));
        return wording.card(done("gate.override.done", occasion, reason, starter, wording));
    }

    private String done(String phrase, Occasion occasion, String reason, Starter starter, Wording wording) {
        Map<String, Object> values = new HashMap<>(naming.of(occasion, wording, Map.of()));
        values.put("reason", reason);
        values.put("name", naming.person(starter.by(), wording));
        values.put("when", when(occasion, wording));
        return wording.say(phrase, values);
    }

    Reply declined(Map<String, String> values, Wording wording) {
        return occasion(values)
                .map(occasion -> Reply.saying(
                                wording.card(wording.say("gate.override.left", naming.of(occasion, wording, Map.of()))))
                        .inPlaceOfTheQuestion())
                .orElse(Reply.NOTHING);
    }
}
