package dev.muster.app.assembly;

import dev.muster.conversation.ConversationEvent;
import dev.muster.conversation.Outbox;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.enrollment.Inviting;
import dev.muster.plan.push.PushEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words what the core announces into the log, without naming people; counts it; and hands on what others follow up. */
final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger("muster");

    private final Inviting inviting;
    private final Outbox outbox;
    private final Meters meters;
    private final Complaints complaints;
    private final DeliveryWords deliveries;

    Journal(Inviting inviting, Outbox outbox, Meters meters, Complaints complaints) {
        this.inviting = inviting;
        this.outbox = outbox;
        this.meters = meters;
        this.complaints = complaints;
        this.deliveries = new DeliveryWords(LOG, complaints);
    }

    void note(DeliveryEvent event) {
        meters.note(event);
        deliveries.note(event);
        if (event instanceof DeliveryEvent.Settled settled) {
            inviting.note(settled);
            outbox.note(settled);
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
            case ConversationEvent.NotStored failed -> {
                if (complaints.mayVoice("not stored")) {
                    LOG.error("What comes in cannot be stored; the platforms are asked to repeat it", failed.cause());
                }
            }
            case ConversationEvent.NotTaken failed -> {
                if (complaints.mayVoice("not taken")) {
                    LOG.error("Answering is interrupted and goes on as soon as it can", failed.cause());
                }
            }
            case ConversationEvent.NotAnswered failed ->
                LOG.error("Event {} could not be answered", failed.event().value(), failed.cause());
            case ConversationEvent.TicketOpened opened ->
                LOG.info("Ticket {} opened", opened.ticket().number());
            case ConversationEvent.Enrolled _ -> LOG.info("A person says to be enrolled");
        }
    }
}
