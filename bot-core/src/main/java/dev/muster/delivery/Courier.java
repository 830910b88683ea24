package dev.muster.delivery;

import dev.muster.card.Card;
import dev.muster.channel.Channel;
import dev.muster.channel.CountsCalls;
import dev.muster.channel.DeletesCards;
import dev.muster.channel.Outcome;
import dev.muster.channel.Outgoing;
import dev.muster.channel.Probed;
import dev.muster.channel.Refusal;
import dev.muster.channel.UpdatesCards;
import java.util.Optional;

/** Does at one platform what deliveries say. */
final class Courier {

    private static final Outcome CANNOT = new Outcome.Refused(Refusal.UNCHANGEABLE, "not-on-this-platform");

    private final Channel channel;

    Courier(Channel channel) {
        this.channel = channel;
    }

    Outcome carry(Delivery delivery, Card card) {
        return switch (delivery.act()) {
            case Act.Send _ -> channel.send(new Outgoing(delivery.id().value(), delivery.to(), card));
            case Act.Correct(var of) ->
                channel instanceof UpdatesCards updating ? updating.update(delivery.to(), of, card) : CANNOT;
            case Act.Recall(var of) ->
                channel instanceof DeletesCards deleting ? deleting.delete(delivery.to(), of) : CANNOT;
        };
    }

    /** How many calls beyond one a delivery were made since this was last asked. */
    int extraCalls() {
        return channel instanceof CountsCalls counting ? counting.extraCalls() : 0;
    }

    /** Empty for a platform that can be asked only by sending. */
    Optional<Probed.Health> probe() {
        return channel instanceof Probed probed ? Optional.of(probed.probe()) : Optional.empty();
    }
}
