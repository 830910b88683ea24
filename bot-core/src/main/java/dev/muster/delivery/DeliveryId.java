package dev.muster.delivery;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The id of one delivery. */
public record DeliveryId(UUID value) {

    private static final UUID FIRST = UUID.randomUUID();
    private static final AtomicLong NEXT = new AtomicLong(FIRST.getLeastSignificantBits());

    /** Ids of one process follow one another from a random one on: an index takes them in at one place, not all over. */
    public static DeliveryId next() {
        return new DeliveryId(new UUID(FIRST.getMostSignificantBits(), NEXT.getAndIncrement()));
    }
}
