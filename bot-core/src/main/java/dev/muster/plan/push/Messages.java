package dev.muster.plan.push;

import dev.muster.card.Card;
import dev.muster.plan.Approach;
import dev.muster.plan.Touchpoint;
import java.util.Locale;

/** What a touchpoint says, in a language of the plan, to people of an approach; placeholders are still in it. */
@FunctionalInterface
public interface Messages {

    Card of(Touchpoint touchpoint, Locale language, Approach approach);
}
