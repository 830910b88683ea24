package dev.muster.enrollment.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.enrollment.session.Booking.Standing;
import dev.muster.enrollment.session.Booking.Told;
import dev.muster.plan.Approach;
import dev.muster.plan.Name;
import dev.muster.plan.Session;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReminderTest {

    /** The clocks of Berlin go back in the night before. */
    private static final LocalDate DAY = LocalDate.of(2027, 10, 31);

    private final Session session = new Session(
            new SessionKey("fair"),
            Name.of("Fair"),
            new Session.Visitors.Enrolling(Approach.ASSISTED),
            new Session.Venue(Name.of("Hall"), ZoneId.of("Europe/Berlin"), Optional.empty()),
            new Session.Hours(List.of(DAY), LocalTime.of(9, 0), LocalTime.of(10, 0), Duration.ofMinutes(30), List.of()),
            new Session.Terms(1, Duration.ZERO));
    private final Slot slot = session.slots().getFirst();

    private Optional<Reminder> due(int reminders, String at) {
        Booking booking = new Booking(
                BookingId.random(),
                PersonId.of("ada@example.com"),
                session.key(),
                new Standing.Booked(slot, Presence.UNKNOWN),
                new Told(0, "", reminders));
        return Reminder.due(booking, session, Instant.parse(at));
    }

    @Test
    void comesTheDayBeforeAtTheSameHourOfThePlace() {
        assertThat(slot.start()).isEqualTo(Instant.parse("2027-10-31T08:00:00Z"));
        assertThat(due(0, "2027-10-30T06:59:59Z")).isEmpty();
        assertThat(due(0, "2027-10-30T07:00:00Z")).contains(Reminder.DAY_BEFORE);
        assertThat(due(1, "2027-10-30T07:00:00Z")).isEmpty();
    }

    @Test
    void comesAnHourBefore() {
        assertThat(due(1, "2027-10-31T06:59:59Z")).isEmpty();
        assertThat(due(1, "2027-10-31T07:00:00Z")).contains(Reminder.HOUR_BEFORE);
        assertThat(due(3, "2027-10-31T07:00:00Z")).isEmpty();
    }

    @Test
    void isLeftOutWhenItIsTooLateForIt() {
        assertThat(due(0, "2027-10-31T05:00:00Z")).isEmpty();
        assertThat(due(0, "2027-10-31T07:30:00Z")).contains(Reminder.HOUR_BEFORE);
        assertThat(due(0, "2027-10-31T07:50:00Z")).isEmpty();
        assertThat(due(0, "2027-10-31T09:00:00Z")).isEmpty();
    }

    @Test
    void isNotOwedToWhoBooksAfterItsMoment() {
        assertThat(Reminder.past(slot, session, Instant.parse("2027-10-29T07:00:00Z")))
                .isZero();
        assertThat(Reminder.past(slot, session, Instant.parse("2027-10-30T20:00:00Z")))
                .isEqualTo(1);
        assertThat(Reminder.past(slot, session, Instant.parse("2027-10-31T07:30:00Z")))
                .isEqualTo(3);
    }

    @Test
    void settlesThoseBeforeIt() {
        assertThat(Reminder.HOUR_BEFORE.upTo(0)).isEqualTo(3);
        assertThat(Reminder.DAY_BEFORE.upTo(0)).isEqualTo(1);
    }
}
