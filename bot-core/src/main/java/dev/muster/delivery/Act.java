package dev.muster.delivery;

import dev.muster.channel.Receipt;

/** What a delivery does at its address. */
public sealed interface Act {

    @SuppressWarnings("ClassInitializationDeadlock")
    Act SEND = new Send();

    record Send() implements Act {}

    /** Puts the delivery's card in the place of one that arrived. */
    record Correct(Receipt of) implements Act {}

    /** Takes back a card that arrived. */
    record Recall(Receipt of) implements Act {}

    default Track.Kind kind() {
        return switch (this) {
            case Send _ -> Track.Kind.SEND;
            case Correct _ -> Track.Kind.CORRECT;
            case Recall _ -> Track.Kind.RECALL;
        };
    }
}
