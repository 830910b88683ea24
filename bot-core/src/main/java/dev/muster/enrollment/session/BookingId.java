package dev.muster.enrollment.session;

import java.util.UUID;

/** The id of one booking, and of its entry in a calendar. */
public record BookingId(UUID value) {

    public static BookingId random() {
        return new BookingId(UUID.randomUUID());
    }
}
