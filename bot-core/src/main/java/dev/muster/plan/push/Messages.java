package dev.muster.plan.push;

import dev.muster.card.Card;
import dev.muster.plan.Approach;
import dev.muster.plan.Touchpoint;
import java.util.Locale;

/** What a touchpoint says, in a language of the plan, to people of an approach; placeholders are still in it. */
@FunctionalInterface
public interface Messages {

    Card of(Touchpoint touchpoint, Locale language, Approach approach);

    /** The card as it goes to somebody who may book a time of a session. */
    default Card offeringTimes(Card card) {
        return card;
    }
}
