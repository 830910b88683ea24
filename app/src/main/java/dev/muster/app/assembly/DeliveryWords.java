package dev.muster.app.assembly;

import dev.muster.delivery.Delivery;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.DeliveryEvent.ClaimLost;
import dev.muster.delivery.DeliveryEvent.ClearedUp;
import dev.muster.delivery.DeliveryEvent.LetInAgain;
import dev.muster.delivery.DeliveryEvent.PushHeld;
import dev.muster.delivery.DeliveryEvent.ReachableAgain;
import dev.muster.delivery.DeliveryEvent.Recovered;
import dev.muster.delivery.DeliveryEvent.RoundFailed;
import dev.muster.delivery.DeliveryEvent.Settled;
import dev.muster.delivery.DeliveryEvent.ShutOut;
import dev.muster.delivery.DeliveryEvent.Throttled;
import dev.muster.delivery.DeliveryEvent.Unreachable;
import dev.muster.delivery.Ended;
import dev.muster.delivery.PushControl;
import dev.muster.delivery.Settlement;
import dev.muster.delivery.Track;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;

/** The dispatcher's announcements as lines of the log: one that concerns a single delivery of a broadcast is no more than a detail. */
final class DeliveryWords {

    private final Logger log;
    private final Complaints complaints;

    DeliveryWords(Logger log, Complaints complaints) {
        this.log = log;
        this.complaints = complaints;
    }

    void note(DeliveryEvent event) {
        switch (event) {
            case Settled settled -> settled.ended().forEach(this::settled);
            case ClaimLost lost ->
                log.warn(
                        "Late result of delivery {} was not booked",
                        id(lost.ended().delivery()));
            case Recovered(Delivery delivery) ->
                log.warn("Delivery {} is in doubt: who sent it died meanwhile", id(delivery));
            case ClearedUp(Delivery delivery, boolean hadArrived) ->
                log.info("Delivery {} was in doubt and {}", id(delivery), hadArrived ? "had arrived" : "had not left");
            case Throttled throttled -> throttled(throttled);
            case Unreachable away ->
                log.warn("{} does not answer ({}); it is asked every few seconds", name(away.track()), away.code());
            case ReachableAgain(Track track) -> log.warn("{} answers again", name(track));
            case ShutOut shut ->
                log.error(
                        "{} lets us in no more ({}): nothing is sent there until that is mended",
                        shut.platform().label(),
                        shut.code());
            case LetInAgain back ->
                log.warn("{} lets us in again", back.platform().label());
            case PushHeld held -> log.warn("Push {} is held: {}", held.push().value(), words(held.because()));
            case RoundFailed failed -> failed(failed);
        }
    }

    private void settled(Ended ended) {
        UUID id = id(ended.delivery());
        switch (ended.settlement()) {
            case Settlement.Sent _ -> log.debug("Delivery {} sent", id);
            case Settlement.Failed failed ->
                log.debug("Delivery {} failed: {} ({})", id, failed.reason(), failed.code());
            case Settlement.InDoubt doubt -> log.warn("Delivery {} is in doubt: {}", id, doubt.code());
            case Settlement.Again again ->
                log.debug("Delivery {} is tried again after {}: {}", id, again.after(), again.code());
            case Settlement.Postponed later ->
                log.debug("Delivery {} is put off by {}: {}", id, later.after(), later.code());
        }
    }

    private void throttled(Throttled throttled) {
        String name = name(throttled.track());
        if (complaints.mayVoice("throttled " + name)) {
            log.warn(
                    "{} asks for silence for {} s ({})",
                    name,
                    throttled.silence().toSeconds(),
                    throttled.code());
        }
    }

    /** With the trace once; what follows within the minute says nothing new. */
    private void failed(RoundFailed failed) {
        String who = failed.track().map(DeliveryWords::name).orElse("any platform");
        if (complaints.mayVoice("failed " + who)) {
            log.error("Sending by {} is interrupted and goes on as soon as it can", who, failed.cause());
        }
    }

    private static String words(PushControl.Hold because) {
        return switch (because) {
            case ADMIN -> "an admin wants it so";
            case FAILURES -> "too much of it fails";
            case BAD_MESSAGE -> "the platform cannot read its message";
        };
    }

    private static String name(Track track) {
        return track.platform().label()
                + switch (track.kind()) {
                    case SEND -> "";
                    case CORRECT, RECALL, LOOK_UP ->
                        " (" + track.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
                };
    }

    private static UUID id(Delivery delivery) {
        return delivery.id().value();
    }
}
