package dev.muster.conversation;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.card.Element;
import dev.muster.plan.Occasion;
import dev.muster.plan.gate.GateNews;
import dev.muster.plan.gate.Held;
import dev.muster.plan.gate.Verdict;
import dev.muster.plan.push.Reach;
import dev.muster.plan.push.Rollout;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells the admins what is held, with the figures and with what they can do; and that it goes out. */
public final class GateTelling implements GateNews {

    private final Rollout rollout;
    private final Admins admins;
    private final Naming naming;
    private final GateWords words;

    public GateTelling(Rollout rollout, Memory memory, Reach reach) {
        this.rollout = rollout;
        this.admins = new Admins(rollout, memory, reach);
        this.naming = new Naming(rollout, memory.people());
        this.words = new GateWords(rollout, memory.people());
    }

    @Override
    public void held(Verdict verdict) {
        admins.tell(wording -> card(
                wording.say("gate.held.title", naming.of(verdict.occasion(), wording, Map.of())), verdict, wording));
    }

    @Override
    public void stillHeld(Verdict verdict, Held held) {
        admins.tell(wording -> card(
                wording.say(
                        "gate.still.title",
                        naming.of(verdict.occasion(), wording, Map.of("when", time(held.since(), wording)))),
                verdict,
                wording));
    }

    @Override
    public void opened(Verdict verdict, Held held) {
        admins.tell(wording -> {
            String title = wording.say("gate.opened", naming.of(verdict.occasion(), wording, Map.of()));
            return wording.card(title, List.of(new Element.Heading(title), words.bullets(verdict, wording)));
        });
    }

    private Card card(String title, Verdict verdict, Wording wording) {
        Occasion occasion = verdict.occasion();
        Map<String, String> data = Map.of(GateDesk.OCCASION, Rollout.nameOf(occasion));
        Map<String, String> shift = Map.of(ShiftDesk.WAVE, occasion.wave().key().value(), ShiftDesk.DISTANCE, "1");
        return wording.card(
                title,
                List.of(
                        new Element.Heading(title),
                        Element.Paragraph.of(
                                wording.say("gate.held.due", Map.of("when", time(occasion.at(), wording)))),
                        words.bullets(verdict, wording),
                        Element.Paragraph.of(wording.say("gate.held.choices")),
                        Element.Note.of(wording.say(
                                "gate.held.typed",
                                Map.of(
                                        "command", Naming.typed(occasion),
                                        "wave", occasion.wave().key().value()))),
                        new Element.TextInput(
                                GateDesk.REASON, wording.say("gate.held.reason"), "", GateDesk.LONGEST_REASON)),
                new Action.Press(Buttons.OVERRIDE_ASK, wording.say("gate.held.override"), data, Action.Weight.NORMAL),
                wording.button(Buttons.SHIFT_ASK, "gate.held.shift", shift));
    }

    private String time(Instant at, Wording wording) {
        return wording.time(at, rollout.plan().schedule().zone());
    }
}
