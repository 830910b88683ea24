package dev.muster.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.plan.Session.Hours;
import dev.muster.plan.Session.Pause;
import dev.muster.plan.Session.Terms;
import dev.muster.plan.Session.Venue;
import dev.muster.plan.Session.Visitors;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 26);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Session session(ZoneId zone, Hours hours) {
        return new Session(
                new SessionKey("fair"),
                Name.of("Fair"),
                new Visitors.Enrolling(Approach.TECH_FAIR),
                new Venue(Name.of("Hall"), zone, Optional.empty()),
                hours,
                new Terms(2, Duration.ofHours(1)));
    }

    private static Hours hours(String from, String to, int minutes, Pause... breaks) {
        return new Hours(
                List.of(DAY, DAY.plusDays(3)),
                LocalTime.parse(from),
                LocalTime.parse(to),
                Duration.ofMinutes(minutes),
                List.of(breaks));
    }

    private static Pause pause(String from, String to) {
        return new Pause(LocalTime.parse(from), LocalTime.parse(to));
    }

    @Test
    void goesOnRightAfterABreak() {
        Session session = session(BERLIN, hours("09:00", "11:00", 30, pause("09:40", "10:10")));
        assertThat(session.slots(DAY))
                .extracting(slot -> LocalTime.ofInstant(slot.start(), BERLIN))
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(10, 10));
    }

    @Test
    void keepsTheHoursOfThePlaceWhenTheClocksChangeBetweenTwoDays() {
        Session session = session(BERLIN, hours("09:00", "09:30", 30));
        assertThat(session.slots())
                .extracting(Slot::start)
                .containsExactly(Instant.parse("2027-03-26T08:00:00Z"), Instant.parse("2027-03-29T07:00:00Z"));
    }

    @Test
    void knowsItsSlotsByTheirBeginningAndNothingElse() {
        Session session = session(BERLIN, hours("09:00", "10:00", 30));
        assertThat(session.slot(Instant.parse("2027-03-26T08:30:00Z"))).isPresent();
        assertThat(session.slot(Instant.parse("2027-03-26T08:15:00Z"))).isEmpty();
        assertThat(session.slot(Instant.parse("2027-03-27T08:00:00Z"))).isEmpty();
    }

    @Test
    void isOpenUntilBookingEnds() {
        Session session = session(BERLIN, hours("09:00", "10:00", 30));
        Slot slot = session.slots(DAY).getFirst();
        assertThat(session.isOpen(slot, Instant.parse("2027-03-26T06:59:59Z"))).isTrue();
        assertThat(session.isOpen(slot, Instant.parse("2027-03-26T07:00:00Z"))).isFalse();
    }

    /** Whatever hours and breaks there are. */
    @Test
    void hasSlotsOfOneLengthThatNeitherOverlapNorReachIntoBreaks() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int from = random.nextInt(600);
            int to = from + 30 + random.nextInt(800);
            int noon = from + random.nextInt(to - from - 1);
            Pause pause = new Pause(minute(noon), minute(noon + 1 + random.nextInt(90)));
            int length = 10 + random.nextInt(50);
            Session session = session(
                    BERLIN,
                    new Hours(List.of(DAY), minute(from), minute(to), Duration.ofMinutes(length), List.of(pause)));
            Instant end = DAY.atTime(minute(from)).atZone(BERLIN).toInstant();
            for (Slot slot : session.slots()) {
                assertThat(slot.start()).isAfterOrEqualTo(end);
                assertThat(Duration.between(slot.start(), slot.end())).isEqualTo(Duration.ofMinutes(length));
                assertThat(LocalTime.ofInstant(slot.end(), BERLIN)).isBeforeOrEqualTo(minute(to));
                assertThat(pause.overlaps(
                                LocalTime.ofInstant(slot.start(), BERLIN), LocalTime.ofInstant(slot.end(), BERLIN)))
                        .isFalse();
                end = slot.end();
            }
        }
    }

    private static LocalTime minute(int ofDay) {
        return LocalTime.of(ofDay / 60, ofDay % 60);
    }
}
