package dev.muster.delivery;

import dev.muster.channel.Address;

/** One card to one address, or the change of one that arrived there. */
public record Delivery(DeliveryId id, Origin origin, Address to, Letter letter, Act act) {

    public Delivery(DeliveryId id, Origin origin, Address to, Letter letter) {
        this(id, origin, to, letter, Act.SEND);
    }

    public Track track() {
        return new Track(to.platform(), act.kind());
    }
}
