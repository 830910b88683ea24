package dev.muster.conversation;

import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.card.RichText;
import dev.muster.plan.Occasion;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.push.Pushing;
import dev.muster.plan.push.Rollout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every gate that something still has to pass, with its figures now, and who let what pass. */
final class GatesCard {

    private static final int MOST = 6;
    private static final int MOST_WAIVERS = 5;

    private final Rollout rollout;
    private final Pushing pushing;
    private final Gatekeeper gatekeeper;
    private final Naming naming;
    private final GateWords words;

    GatesCard(Rollout rollout, Pushing pushing, Gatekeeper gatekeeper, Naming naming) {
        this.rollout = rollout;
        this.pushing = pushing;
        this.gatekeeper = gatekeeper;
        this.naming = naming;
        this.words = naming.gateWords();
    }

    Card in(Wording wording) {
        String title =
                wording.say("gate.list.title", Map.of("plan", rollout.plan().product()));
        List<Element> body = new ArrayList<>();
        body.add(new Element.Heading(title));
        List<Occasion> gated = rollout.plan().occasions().stream()
                .filter(gatekeeper::isGated)
                .filter(pushing::isLeft)
                .toList();
        if (gated.isEmpty()) {
            body.add(Element.Paragraph.of(wording.say("gate.list.none")));
        }
        gated.stream().limit(MOST).forEach(occasion -> add(occasion, body, wording));
        if (gated.size() > MOST) {
            body.add(Element.Note.of(wording.say("gate.list.more", Map.of("count", gated.size() - MOST))));
        }
        addWaivers(body, wording);
        return wording.card(title, body);
    }

    private void add(Occasion occasion, List<Element> body, Wording wording) {
        body.add(Element.Paragraph.of(wording.say(
                "gate.list.occasion", naming.of(occasion, wording, Map.of("state", state(occasion, wording))))));
        body.add(words.bullets(gatekeeper.judge(occasion), wording));
    }

    private String state(Occasion occasion, Wording wording) {
        Optional<Waiver> waiver = gatekeeper.waiver(occasion);
        if (waiver.isPresent()) {
            return naming.waived(waiver.get(), wording);
        }
        return gatekeeper
                .held(occasion)
                .map(held -> wording.say("gate.list.held", Map.of("when", naming.dayAndTime(held.since(), wording))))
                .orElseGet(() ->
                        wording.say("gate.list.due", Map.of("when", naming.dayAndTime(occasion.at(), wording))));
    }

    private void addWaivers(List<Element> body, Wording wording) {
        List<Waiver> waivers = gatekeeper.waivers();
        if (waivers.isEmpty()) {
            return;
        }
        body.add(Element.Paragraph.of(wording.say("gate.list.waivers", Map.of("count", waivers.size()))));
        body.add(new Element.Bullets(waivers.reversed().stream()
                .limit(MOST_WAIVERS)
                .map(waiver -> RichText.plain(wording.say(
                        "gate.list.waiver",
                        Map.of("touchpoint", name(waiver, wording), "state", naming.waived(waiver, wording)))))
                .toList()));
    }

    private String name(Waiver waiver, Wording wording) {
        return rollout.occasion(waiver.occasion())
                .map(occasion -> wording.say("gate.list.name", naming.of(occasion, wording, Map.of())))
                .orElse(waiver.occasion());
    }
}
