package dev.muster.delivery;

import dev.muster.channel.Receipt;
import java.time.Duration;

/** What one attempt led to: an end, or another attempt. */
public sealed interface Settlement {

    record Sent(Receipt receipt) implements Settlement {}

    /** {@code reason} is a word of ours that the screens explain, {@code code} the platform's own. */
    record Failed(String reason, String code) implements Settlement {}

    record InDoubt(String code) implements Settlement {}

    /** Surely not delivered, for a reason of its own: one try less. */
    record Again(Duration after, String code) implements Settlement {}

    /** Surely not delivered, for a reason that concerns everybody: costs it no try. */
    record Postponed(Duration after, String code) implements Settlement {}
}
