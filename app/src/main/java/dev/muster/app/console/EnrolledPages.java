package dev.muster.app.console;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.muster.audience.Person;
import dev.muster.enrollment.Enrollment;
import dev.muster.enrollment.Funnel.Place;
import dev.muster.enrollment.Headway;
import dev.muster.plan.Wave;
import dev.muster.plan.WaveKey;
import dev.muster.plan.push.Rollout;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who of a wave has not enrolled, for a spreadsheet. */
@Controller
final class EnrolledPages {

    private final Rollout rollout;
    private final Headway headway;

    EnrolledPages(Rollout rollout, Headway headway) {
        this.rollout = rollout;
        this.headway = headway;
    }

    @GetMapping("/not-enrolled/{wave}.csv")
    void csv(@PathVariable String wave, HttpServletResponse response) throws IOException {
        Wave found = headway.waves().stream()
                .filter(each -> each.key().equals(keyOf(wave)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"not-enrolled-%s.csv\"".formatted(wave));
        write(found, response.getWriter());
    }

    private static WaveKey keyOf(String wave) {
        try {
            return new WaveKey(wave);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Excel reads UTF-8 only behind the mark. */
    private void write(Wave wave, Writer out) throws IOException {
        out.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("name", "person", "language", "groups", "state", "why", "put off");
        headway.forEach(wave, (person, enrollment) -> {
            if (headway.isOpen(Place.of(enrollment))) {
                write(person, enrollment, csv);
            }
        });
        csv.flush();
    }

    private void write(Person person, Enrollment enrollment, CsvWriter csv) {
        String why = enrollment instanceof Enrollment.Blocked blocked ? blocked.why() : "";
        csv.writeRecord(Stream.of(
                        person.name(),
                        person.id().value(),
                        rollout.languageOf(person).toLanguageTag(),
                        String.join(" ", person.groups().stream().sorted().toList()),
                        Place.of(enrollment).name().toLowerCase(Locale.ROOT),
                        why,
                        Integer.toString(enrollment.deferrals()))
                .map(LinesCsv::harmless)
                .toList());
    }
}
