package dev.muster.enrollment.session;

import dev.muster.plan.Session;
import dev.muster.plan.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What is sent before a time that somebody has booked. The only place that decides about its moment. */
public enum Reminder {
    DAY_BEFORE(1, Duration.ofHours(4)) {
        // By the clock of the place, also where that changes in the night between.
        @Override
        Instant moment(Slot slot, Session session) {
            return ZonedDateTime.ofInstant(slot.start(), session.venue().zone())
                    .minusDays(1)
                    .toInstant();
        }
    },
    HOUR_BEFORE(2, Duration.ofMinutes(15)) {
        @Override
        Instant moment(Slot slot, Session session) {
            return slot.start().minus(Duration.ofHours(1));
        }
    };

    private final int bit;
    private final Duration least;

    /** {@code least} is how long before the time it still makes sense. */
    Reminder(int bit, Duration least) {
        this.bit = bit;
        this.least = least;
    }

    abstract Instant moment(Slot slot, Session session);

    private boolean isDue(Slot slot, Session session, Instant now) {
        return !now.isBefore(moment(slot, session)) && !now.isAfter(slot.start().minus(least));
    }

    /** The one to send now, if any. */
    static Optional<Reminder> due(Booking booking, Session session, Instant now) {
        return booking.slot()
                .flatMap(slot -> Arrays.stream(values())
                        .filter(each -> (booking.told().reminders() & each.bit) == 0)
                        .filter(each -> each.isDue(slot, session, now))
                        .reduce((one, later) -> later));
    }

    static Stream<Instant> moments(Booking booking, Session session) {
        return booking.slot().stream().flatMap(slot -> Arrays.stream(values()).map(each -> each.moment(slot, session)));
    }

    /** Those that are past when somebody books need not be sent. */
    static int past(Slot slot, Session session, Instant now) {
        return Arrays.stream(values())
                .filter(each -> !now.isBefore(each.moment(slot, session)))
                .mapToInt(each -> each.bit)
                .sum();
    }

    /** With it, those before it are done. */
    int upTo(int reminders) {
        return reminders | bit | (bit - 1);
    }
}
