package dev.muster.app.calendar;

import dev.muster.audience.People;
import dev.muster.enrollment.session.Appointments;
import dev.muster.enrollment.session.Booking;
import dev.muster.enrollment.session.CalendarFile;
import dev.muster.enrollment.session.CalendarLinks;
import dev.muster.plan.push.Rollout;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The file of one booking as it stands now; an address that we have not signed leads to nothing. */
@RestController
final class CalendarFiles {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarLinks links;
    private final Appointments appointments;
    private final CalendarFile file;
    private final People people;
    private final Rollout rollout;

    CalendarFiles(CalendarLinks links, Appointments appointments, CalendarFile file, People people, Rollout rollout) {
        this.links = links;
        this.appointments = appointments;
        this.file = file;
        this.people = people;
        this.rollout = rollout;
    }

    @GetMapping(CalendarLinks.PATH + "{token}")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        return links.read(token)
                .flatMap(appointments::find)
                .flatMap(this::text)
                .map(CalendarFiles::answer)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<String> text(Booking booking) {
        Locale language = people.find(booking.person())
                .map(rollout::languageOf)
                .orElse(rollout.plan().languages().standard());
        return file.of(booking, language);
    }

    /** Of the person alone: no cache keeps it, and no page elsewhere learns of its address. */
    private static ResponseEntity<byte[]> answer(String text) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(CalendarFile.NAME)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
