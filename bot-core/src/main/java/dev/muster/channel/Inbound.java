package dev.muster.channel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a platform tells us; {@code event} is the platform's own id of it, the same when the platform repeats itself. */
public sealed interface Inbound {

    EventId event();

    /** Somebody did something, and is answered at {@code from}. */
    sealed interface FromPerson extends Inbound {
        Address from();

        /** The language of the person's client, where the platform says it. */
        Optional<Locale> locale();
    }

    /** Words typed to us, a slash command included ({@code /rollout status}). */
    record Said(EventId event, Address from, Optional<Locale> locale, String text) implements FromPerson {}

    /** A button on one of our cards, with its data and the values of the card's inputs; {@code receipt} is the card's, to update it. */
    record Pressed(
            EventId event,
            Address from,
            Optional<Locale> locale,
            String action,
            Map<String, String> values,
            Receipt receipt)
            implements FromPerson {
        public Pressed {
            values = Map.copyOf(values);
        }
    }

    /** The person can be written to from now on: app installed, unblocked, home opened. */
    record Opened(EventId event, Address from, Optional<Locale> locale) implements FromPerson {}

    /** The person can no longer be written to: app removed. */
    record Closed(EventId event, Address from, Optional<Locale> locale) implements FromPerson {}

    /** Something we have no use for; acknowledged so that the platform does not repeat it. */
    record Unknown(EventId event, Platform platform, String kind) implements Inbound {}
}
