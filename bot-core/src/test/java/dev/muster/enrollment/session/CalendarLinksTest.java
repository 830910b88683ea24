package dev.muster.enrollment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CalendarLinksTest {

    private final CalendarLinks links = links("a secret");

    private static CalendarLinks links(String secret) {
        return new CalendarLinks(
                Optional.of(URI.create("https://muster.example/")), secret.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void leadBackToTheirBooking() {
        BookingId booking = BookingId.random();
        String link = links.to(booking).orElseThrow().toString();
        assertThat(link).startsWith("https://muster.example/calendar/");
        assertThat(links.read(link.substring(link.lastIndexOf('/') + 1))).contains(booking);
    }

    @Test
    void leadNowhereWithoutThePublicAddress() {
        CalendarLinks none = new CalendarLinks(Optional.empty(), "a secret".getBytes(StandardCharsets.UTF_8));
        assertThat(none.to(BookingId.random())).isEmpty();
    }

    @Test
    void cannotBeMadeWithoutTheSecret() {
        BookingId booking = BookingId.random();
        assertThat(links.read(links("another secret").token(booking))).isEmpty();
    }

    @Test
    void cannotBeBentToAnotherBooking() {
        String mine = links.token(BookingId.random());
        String other = links.token(BookingId.random());
        assertThat(links.read(other.substring(0, 21) + mine.substring(21))).isEmpty();
        for (int at = 0; at < mine.length(); at++) {
            char otherSign = mine.charAt(at) == 'A' ? 'Q' : 'A';
            String bent = mine.substring(0, at) + otherSign + mine.substring(at + 1);
            assertThat(links.read(bent)).as(bent).isEmpty();
        }
    }

    @Test
    void refuseWhatIsNoToken() {
        assertThat(links.read("")).isEmpty();
        assertThat(links.read("x")).isEmpty();
        assertThat(links.read("../../etc/passwd")).isEmpty();
        assertThat(links.read("A".repeat(10_000))).isEmpty();
    }
}
