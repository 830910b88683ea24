package dev.muster.conversation;

import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.plan.Occasion;
import dev.muster.plan.gate.Gatekeeper;
import dev.muster.plan.gate.Verdict;
import dev.muster.plan.gate.Waiver;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Pushing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The gate before what an admin pushes by hand: shown beforehand, and kept in the record when it was passed by. */
final class GateInWay {

    private final Pushing pushing;
    private final Gatekeeper gatekeeper;
    private final GateWords words;
    private final Naming naming;
    private final InstantSource clock;

    GateInWay(PushRoom room, Naming naming, InstantSource clock) {
        this.pushing = room.pushing();
        this.gatekeeper = room.plans().gatekeeper();
        this.words = naming.gateWords();
        this.naming = naming;
        this.clock = clock;
    }

    Card shownOn(Card card, Occasion occasion, Wording wording) {
        if (!gatekeeper.isGated(occasion) || !pushing.isLeft(occasion)) {
            return card;
        }
        Verdict verdict = gatekeeper.judge(occasion);
        List<Element> body = new ArrayList<>(card.body());
        int below = Math.min(2, body.size());
        body.add(below, words.bullets(verdict, wording));
        body.add(below, Element.Paragraph.of(sentence(verdict, wording)));
        return new Card(card.language(), card.notification(), body, card.actions());
    }

    private String sentence(Verdict verdict, Wording wording) {
        Optional<Waiver> waiver = gatekeeper.waiver(verdict.occasion());
        if (verdict.isOpen()) {
            return wording.say("gate.preview.open");
        }
        return waiver.map(given -> naming.waived(given, wording)).orElseGet(() -> wording.say("gate.preview.holds"));
    }

    /** Part of the transaction that pushes. */
    void passByHand(Occasion occasion, Starter starter) {
        if (!gatekeeper.isGated(occasion)
                || !pushing.isLeft(occasion)
                || gatekeeper.waiver(occasion).isPresent()) {
            return;
        }
        gatekeeper.letGo(occasion);
        Verdict verdict = gatekeeper.judge(occasion);
        if (!verdict.isOpen()) {
            String figures = words.unmet(verdict, Wording.in(Locale.ENGLISH));
            gatekeeper.waive(occasion, new Waiver.Given(starter.by(), clock.instant(), Waiver.BY_HAND, figures));
        }
    }
}
