package dev.muster.testkit;

import dev.muster.enrollment.session.Bookings;
import dev.muster.testkit.contract.BookingsContract;

class MemoryBookingsTest extends BookingsContract {

    private final Bookings bookings = new MemoryBookings();

    @Override
    protected Bookings bookings() {
        return bookings;
    }
}
