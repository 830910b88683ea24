package dev.muster.delivery;

import dev.muster.channel.Platform;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the dispatcher announces. */
public sealed interface DeliveryEvent {

    /** Attempts whose outcome is in the books. */
    record Settled(List<Ended> ended) implements DeliveryEvent {
        public Settled {
            ended = List.copyOf(ended);
        }
    }

    /** An attempt ended after another dispatcher had taken over; its outcome was not booked. */
    record ClaimLost(Ended ended) implements DeliveryEvent {}

    /** A dispatcher died in the middle; what had left and what had not cannot be told from here. */
    record Recovered(Delivery delivery) implements DeliveryEvent {}

    /** A delivery in doubt was looked for in the platform's history. */
    record ClearedUp(Delivery delivery, boolean hadArrived) implements DeliveryEvent {}

    record Throttled(Track track, Duration silence, String code) implements DeliveryEvent {}

    /** The platform does not answer; until it does, one probe is sent every few seconds and nothing else. */
    record Unreachable(Track track, String code) implements DeliveryEvent {}

    record ReachableAgain(Track track) implements DeliveryEvent {}

    /** The platform lets us in no more: nothing is sent there until somebody mends it. */
    record ShutOut(Platform platform, String code) implements DeliveryEvent {}

    record LetInAgain(Platform platform) implements DeliveryEvent {}

    /** A push was stopped because of what it ran into. */
    record PushHeld(PushId push, PushControl.Hold because) implements DeliveryEvent {}

    /** The ledger or the channel threw; the next round tries again. */
    record RoundFailed(Optional<Track> track, RuntimeException cause) implements DeliveryEvent {}
}
