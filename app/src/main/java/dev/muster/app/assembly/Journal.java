package dev.muster.app.assembly;

import dev.muster.conversation.ConversationEvent;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.delivery.Settlement;
import dev.muster.enrollment.Inviting;
import dev.muster.plan.push.PushEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words what the core announces into the log, without naming people; and hands on what others follow up. */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger("muster");

    private final Inviting inviting;

    Journal(Inviting inviting) {
        this.inviting = inviting;
    }

    void note(DeliveryEvent event) {
        switch (event) {
            case DeliveryEvent.Settled settled -> {
                inviting.note(settled);
                log(settled);
            }
            case DeliveryEvent.ClaimLost lost ->
                LOG.warn(
                        "Late result of delivery {} was not booked: {}",
                        lost.delivery().id().value(),
                        lost.settlement());
            case DeliveryEvent.Recovered recovered ->
                LOG.warn(
                        "Delivery {} is in doubt: who sent it died meanwhile",
                        recovered.delivery().id().value());
            case DeliveryEvent.RoundFailed failed ->
                LOG.error(
                        "Sending by {} is interrupted",
                        failed.platform().map(platform -> platform.label()).orElse("any platform"),
                        failed.cause());
        }
    }

    private static void log(DeliveryEvent.Settled settled) {
        switch (settled.settlement()) {
            case Settlement.Sent _ ->
                LOG.debug("Delivery {} sent", settled.delivery().id().value());
            case Settlement.Failed failed ->
                LOG.info(
                        "Delivery {} failed: {} ({})", settled.delivery().id().value(), failed.reason(), failed.code());
            case Settlement.InDoubt doubt ->
                LOG.warn("Delivery {} is in doubt: {}", settled.delivery().id().value(), doubt.code());
            case Settlement.Again again ->
                LOG.info(
                        "Delivery {} is tried again after {}: {}",
                        settled.delivery().id().value(),
                        again.after(),
                        again.code());
        }
    }

    void note(PushEvent event) {
        switch (event) {
            case PushEvent.Started started ->
                LOG.info("{} started by {}: {} deliveries", started.occasion(), started.by(), started.deliveries());
            case PushEvent.Interrupted failed ->
                LOG.error("{} could not be started or finished and is tried again", failed.occasion(), failed.cause());
        }
    }

    void note(ConversationEvent event) {
        switch (event) {
            case ConversationEvent.NotStored failed ->
                LOG.error(
                        "Event {} could not be stored; the platform will repeat it",
                        failed.event().value(),
                        failed.cause());
            case ConversationEvent.NotTaken failed -> LOG.error("Answering is interrupted", failed.cause());
            case ConversationEvent.NotAnswered failed ->
                LOG.error("Event {} could not be answered", failed.event().value(), failed.cause());
            case ConversationEvent.TicketOpened opened ->
                LOG.info("Ticket {} opened", opened.ticket().number());
            case ConversationEvent.Enrolled _ -> LOG.info("A person says to be enrolled");
        }
    }
}
