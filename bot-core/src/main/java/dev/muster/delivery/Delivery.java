package dev.muster.delivery;

import dev.muster.channel.Address;

/** One card to one address. */
public record Delivery(DeliveryId id, Origin origin, Address to, Letter letter) {}
