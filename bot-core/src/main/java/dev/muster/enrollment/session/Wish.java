package dev.muster.enrollment.session;

import dev.muster.plan.Session;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A slot that somebody would like, with what holds for it now: how many fit in, the mark of the place that they are told, and which
 * reminders it is too late for.
 */
public record Wish(SessionKey session, Slot slot, int places, String venue, int reminders) {

    public static Wish of(Session session, Slot slot, Instant now) {
        return new Wish(
                session.key(), slot, session.terms().places(), markOf(session), Reminder.past(slot, session, now));
    }

    /** Another one whenever those who booked have to hear something new. */
    public static String markOf(Session session) {
        Session.Venue venue = session.venue();
        String told = venue.place().texts() + "|" + venue.zone() + "|"
                + venue.bring().map(bring -> bring.texts().toString()).orElse("");
        return UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
