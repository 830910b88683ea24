package dev.muster.delivery;

import java.util.UUID;

/** The id of one delivery. */
public record DeliveryId(UUID value) {

    public static DeliveryId next() {
        return new DeliveryId(UUID.randomUUID());
    }
}
