package dev.muster.enrollment.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.audience.PersonId;
import dev.muster.enrollment.session.Booking.Presence;
import dev.muster.enrollment.session.Booking.Standing;
import dev.muster.enrollment.session.Booking.Told;
import dev.muster.plan.Plan;
import dev.muster.plan.Session;
import dev.muster.plan.SessionKey;
import dev.muster.plan.Slot;
import dev.muster.plan.reading.PlanPage;
import dev.muster.plan.reading.PlanReader;
import dev.muster.plan.reading.PlanReading;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2027-09-01T08:00:00Z");
    private static final BookingId ID = new BookingId(new UUID(1, 2));

    private final Plan plan = plan(PlanPage.example());

    private static Plan plan(String text) {
        return switch (PlanReader.read("plan.yaml", text)) {
            case PlanReading.Readable readable -> readable.plan();
            case PlanReading.Unreadable unreadable -> throw new AssertionError(unreadable.problems());
        };
    }

    private static Slot first(Plan plan) {
        return plan.sessions().all().getFirst().slots().getFirst();
    }

    private static Booking booking(Standing standing, int sequence) {
        return new Booking(
                ID,
                PersonId.of("ada@muster.example"),
                new SessionKey("fair-taipei"),
                standing,
                new Told(sequence, "", 0));
    }

    private static Booking booked(Plan plan) {
        return booking(new Standing.Booked(first(plan), Presence.UNKNOWN), 3);
    }

    private static String text(Plan plan, Booking booking, Locale language) {
        return new CalendarFile(plan, () -> NOW).of(booking, language).orElseThrow();
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void saysWhatCalendarsNeed() throws Exception {
        String text = text(plan, booked(plan), Locale.ENGLISH);
        assertThat(text.lines())
                .startsWith("BEGIN:VCALENDAR")
                .contains(
                        "VERSION:2.0",
                        "METHOD:PUBLISH",
                        "UID:" + ID.value() + "@intune-rollout.muster",
                        "DTSTAMP:20270901T080000Z",
                        "SEQUENCE:3",
                        "STATUS:CONFIRMED",
                        "ORGANIZER:mailto:lin.yating@muster.example",
                        "DTSTART;TZID=Asia/Taipei:20270927T090000",
                        "DTEND;TZID=Asia/Taipei:20270927T092000",
                        "SUMMARY:IT tech fair Taipei",
                        "LOCATION:Store 101\\, room 3",
                        "BEGIN:VTIMEZONE",
                        "TZID:Asia/Taipei");
        assertThat(parsed(text).validate().hasErrors()).isFalse();
    }

    @Test
    void cancelsTheSameEntry() throws Exception {
        Booking cancelled = booking(new Standing.Cancelled(Optional.of(first(plan))), 4);
        String text = text(plan, cancelled, Locale.ENGLISH);
        assertThat(text.lines())
                .contains(
                        "METHOD:CANCEL",
                        "STATUS:CANCELLED",
                        "SEQUENCE:4",
                        "UID:" + ID.value() + "@intune-rollout.muster");
        assertThat(parsed(text).validate().hasErrors()).isFalse();
    }

    @Test
    void cancelsAnEntryOfASessionThatThePlanHasNoMore() throws Exception {
        Plan without = plan(PlanPage.example().replace("session: fair-taipei", "session: another"));
        String text = text(without, booking(new Standing.Cancelled(Optional.of(first(plan))), 4), Locale.ENGLISH);
        assertThat(text.lines()).contains("METHOD:CANCEL", "DTSTART:20270927T010000Z");
        assertThat(parsed(text).validate().hasErrors()).isFalse();
    }

    @Test
    void isThereForNobodyWhoHasNoTime() {
        assertThat(new CalendarFile(plan, () -> NOW).of(booking(new Standing.Waiting(), 0), Locale.ENGLISH))
                .isEmpty();
        assertThat(new CalendarFile(plan, () -> NOW)
                        .of(booking(new Standing.Cancelled(Optional.empty()), 0), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void foldsAtSeventyFiveOctetsAndCutsNoSignInTwo() throws Exception {
        String long1 = "\uD83D\uDCF1 您的手機和充電器".repeat(12);
        Plan wordy = plan(PlanPage.example().replace("您的手機和充電器", long1));
        String text = text(wordy, booked(wordy), Locale.TRADITIONAL_CHINESE);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        VEvent event = parsed(text).<VEvent>getComponents("VEVENT").getFirst();
        assertThat(event.getDescription().getValue()).isEqualTo(long1);
    }

    /** Before and after the clocks change, and where they never do. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-10-29, 2027-10-29T07:00:00Z, +0200, +0100",
        "Europe/Berlin, 2027-11-01, 2027-11-01T08:00:00Z, +0200, +0100",
        "America/New_York, 2028-03-13, 2028-03-13T13:00:00Z, -0500, -0400",
        "Asia/Taipei, 2027-10-29, 2027-10-29T01:00:00Z, '', +0800",
        "Australia/Lord_Howe, 2027-10-04, 2027-10-03T22:00:00Z, +1030, +1100",
        "UTC, 2027-10-29, 2027-10-29T09:00:00Z, +0000, +0000"
    })
    void saysTheMomentByTheClockOfThePlace(String zone, String day, String start, String before, String after)
            throws Exception {
        Plan there = plan(PlanPage.example()
                .replace("zone: Asia/Taipei  ", "zone: " + zone + "  ")
                .replace("days: [2027-09-27, 2027-09-28]", "days: [" + day + "]"));
        Session session = there.sessions().all().getFirst();
        assertThat(session.slots().getFirst().start()).isEqualTo(Instant.parse(start));
        String text = text(there, booked(there), Locale.ENGLISH);
        assertThat(text).contains(before, after);
        VEvent event = parsed(text).<VEvent>getComponents("VEVENT").getFirst();
        DtStart<ZonedDateTime> begins =
                event.<DtStart<ZonedDateTime>>getProperty("DTSTART").orElseThrow();
        assertThat(begins.getDate().withZoneSameInstant(ZoneId.of("UTC")).toInstant())
                .isEqualTo(Instant.parse(start));
    }
}
