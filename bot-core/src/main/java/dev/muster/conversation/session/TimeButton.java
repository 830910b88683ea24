package dev.muster.conversation.session;

import dev.muster.card.Action;
import dev.muster.card.Card;
import dev.muster.conversation.Wording;
import dev.muster.plan.Approach;
import dev.muster.plan.Touchpoint;
import dev.muster.plan.push.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The messages of a plan, with a button to pick a time for those who may; a message that has one keeps its own. */
public final class TimeButton implements Messages {

    private final Messages messages;

    public TimeButton(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Card of(Touchpoint touchpoint, Locale language, Approach approach) {
        return messages.of(touchpoint, language, approach);
    }

    @Override
    public Card offeringTimes(Card card) {
        if (card.actions().stream().anyMatch(TimeButton::isOurs)) {
            return card;
        }
        List<Action> actions = new ArrayList<>(card.actions());
        String label = Wording.in(card.language()).say("session.pick");
        actions.addFirst(Action.Press.of(SessionButtons.PICK, label));
        return card.withActions(actions);
    }

    private static boolean isOurs(Action action) {
        return action instanceof Action.Press press && press.id().equals(SessionButtons.PICK);
    }
}
