package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.util.Optional;

/** What the dispatcher announces. */
public sealed interface DeliveryEvent {

    record Settled(Delivery delivery, Settlement settlement) implements DeliveryEvent {}

    /** An attempt ended after another dispatcher had taken over; its outcome was not booked. */
    record ClaimLost(Delivery delivery, Settlement settlement) implements DeliveryEvent {}

    /** A dispatcher died in the middle; what had left and what had not cannot be told from here. */
    record Recovered(Delivery delivery) implements DeliveryEvent {}

    /** The ledger or the channel threw; the next round tries again. */
    record RoundFailed(Optional<Platform> platform, RuntimeException cause) implements DeliveryEvent {}
}
