package dev.muster.teams;

import dev.muster.channel.Address;
import dev.muster.channel.Outcome;

/** What becomes of a send that was refused because the person does not have the app. */
@FunctionalInterface
interface MissingApp {

    MissingApp STAYS_MISSING = (outcome, to) -> outcome;

    /** Gets every outcome, and changes only the one it is for. */
    Outcome handle(Outcome outcome, Address to);
}
