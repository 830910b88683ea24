package dev.muster.app.assembly;

import dev.muster.audience.sync.SyncEvent;
import dev.muster.conversation.ConversationEvent;
import dev.muster.conversation.Outbox;
import dev.muster.delivery.DeliveryEvent;
import dev.muster.enrollment.Inviting;
import dev.muster.plan.push.PushEvent;
import dev.muster.plan.version.VersionEvent;
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

    void note(SyncEvent event) {
        switch (event) {
            case SyncEvent.Taken(String source, var taken, int people) -> {
                if (taken.changed() > 0) {
                    LOG.info(
                            "The directory {} was read: {} people, {} different, {} joined, {} left",
                            source,
                            people,
                            taken.changed(),
                            taken.joined(),
                            taken.left());
                }
            }
            case SyncEvent.Unavailable(String source, String why) ->
                LOG.warn("The directory {} cannot be read; nobody was changed. {}", source, why);
            case SyncEvent.Doubtful(String source, int before, int gone) ->
                LOG.warn(
                        "The directory {} has lost {} of {} people at once; nobody was changed. /rollout people asks whether it is true",
                        source,
                        gone,
                        before);
            case SyncEvent.Interrupted(String source, RuntimeException cause) ->
                LOG.error("Reading the directory {} is interrupted and tried again", source, cause);
        }
    }

    void note(VersionEvent event) {
        switch (event) {
            case VersionEvent.CameIntoForce(String plan, int number) ->
                LOG.info("Version {} of {} is in force", number, plan);
            case VersionEvent.NotReadable(String plan, int number, String problem) ->
                LOG.error(
                        "Version {} of {} cannot be read by this release, which sends nothing by the clock until it is replaced: {}",
                        number,
                        plan,
                        problem);
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
