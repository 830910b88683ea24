package dev.muster.conversation;

import dev.muster.card.Card;
import dev.muster.plan.push.Push.Starter;
import dev.muster.plan.push.Rollout;
import java.time.InstantSource;
import java.util.Map;

/** What admins do with the plan itself: look at its versions and gates, move a wave, let an occasion pass. */
final class PlanDesk {

    private final PlanRoom room;
    private final ShiftDesk shiftDesk;
    private final GateDesk gateDesk;
    private final VersionsCard versionsCard;

    PlanDesk(Rollout rollout, Memory memory, PushRoom room, Naming naming, InstantSource clock) {
        Admins admins = new Admins(rollout, memory, room.pushing().reach());
        this.room = room.plans();
        this.shiftDesk = new ShiftDesk(rollout, room.plans().shifting(), naming, admins);
        this.gateDesk = new GateDesk(rollout, room, naming, admins, clock);
        this.versionsCard = new VersionsCard(rollout, room.plans().versioning(), naming);
    }

    /** An admin is answered by the newest plan, whichever replica made it. */
    void follow() {
        room.versioning().follow();
    }

    Card versions(Wording wording) {
        return versionsCard.in(wording);
    }

    Reply shift(String words, Wording wording) {
        return shiftDesk.typed(words, wording);
    }

    Card gates(Wording wording) {
        return gateDesk.all(wording);
    }

    Reply override(String touchpoint, String to, String reason, Wording wording) {
        return gateDesk.typed(touchpoint, to, reason, wording);
    }

    Reply pressed(String button, Map<String, String> values, Starter starter, Wording wording) {
        return switch (button) {
            case Buttons.SHIFT_ASK -> shiftDesk.asked(values, wording);
            case Buttons.SHIFT_CONFIRM -> shiftDesk.confirmed(values, starter, wording);
            case Buttons.SHIFT_CANCEL -> shiftDesk.declined(values, wording);
            case Buttons.OVERRIDE_ASK -> gateDesk.asked(values, wording);
            case Buttons.OVERRIDE_CONFIRM -> gateDesk.confirmed(values, starter, wording);
            default -> gateDesk.declined(values, wording);
        };
    }
}
