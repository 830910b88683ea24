package dev.muster.enrollment.session;

import dev.muster.audience.PersonId;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import java.time.Instant;
import java.util.Optional;

/** One person's place in a session, or their turn in its waiting list. */
public record Booking(BookingId id, PersonId person, SessionKey session, Standing standing, Told told) {

    public sealed interface Standing {

        record Booked(Slot slot, Presence presence) implements Standing {}

        record Waiting() implements Standing {}

        /** {@code had} is the time that was given up, where there was one. */
        record Cancelled(Optional<Slot> had) implements Standing {}
    }

    /** What support saw. */
    public enum Presence {
        UNKNOWN,
        CAME,
        MISSED
    }

    /**
     * What the person's calendar and chat say by now: {@code sequence} grows with every change of time or place, {@code venue} is the mark
     * of the place, {@code reminders} are those that were sent.
     */
    public record Told(int sequence, String venue, int reminders) {}

    /** The time that is held now. */
    public Optional<Slot> slot() {
        return standing instanceof Standing.Booked booked ? Optional.of(booked.slot()) : Optional.empty();
    }

    public boolean isWaiting() {
        return standing instanceof Standing.Waiting;
    }

    public boolean isOver(Instant now) {
        return slot().filter(slot -> !now.isBefore(slot.end())).isPresent();
    }
}
