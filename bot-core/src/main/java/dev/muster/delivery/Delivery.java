package dev.muster.delivery;

import dev.muster.channel.Address;

/** One card to one address, or the change of one that arrived there, and the window in which it may leave. */
public record Delivery(DeliveryId id, Origin origin, Address to, Letter letter, Act act, Window window) {

    public Delivery(DeliveryId id, Origin origin, Address to, Letter letter, Act act) {
        this(id, origin, to, letter, act, Window.ALWAYS);
    }

    public Delivery(DeliveryId id, Origin origin, Address to, Letter letter) {
        this(id, origin, to, letter, Act.SEND);
    }

    public Delivery within(Window other) {
        return new Delivery(id, origin, to, letter, act, other);
    }

    public Track track() {
        return new Track(to.platform(), act.kind());
    }
}
